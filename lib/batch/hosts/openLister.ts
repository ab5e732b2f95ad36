import { EXIT } from '../../exitCodes';
import { UserError } from '../../UserError';
import type { OpenLister } from './types';

/** Opens the client of a service. There is none yet. */
export const openLister: OpenLister = ({ kind, name }) => {
  const hint = 'Write the URLs of its repositories into a file and pass it with --repos.';
  throw new UserError(`The repositories of ${name} (${kind}) cannot be listed yet.`, EXIT.USAGE, hint);
};
