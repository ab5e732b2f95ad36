import { EXIT } from '../../lib/exitCodes';
import { UserError } from '../../lib/UserError';
import { LIBRARY_NAMES, UNFIT_LIBRARIES, type LibraryName } from '../../transforms/tokenModule/libraryNames';

/** What `--client` is for, in help. */
export const CLIENT_HELP = `Library for the module that replaces @adobe/jwt-auth: ${LIBRARY_NAMES.join(', ')}; requests in your own code keep their HTTP client`;

/**
 * Reads the value of `--client`.
 *
 * @throws UserError if it names no library that the token can be asked for with
 */
export function parseClient(value: string | undefined): LibraryName | undefined {
  if (value === undefined) return undefined;
  const name = value.trim();
  const found = LIBRARY_NAMES.find((known) => known === name || `@adobe/${known}` === name);
  if (found) return found;
  const reason = UNFIT_LIBRARIES.find(({ names }) => names.includes(name.toLowerCase()))?.reason;
  const message = `--client ${name}: ${reason ?? 'no library of this name is known.'}`;
  const hint = `Choose ${LIBRARY_NAMES.join(', ')}, or leave --client away: then no library is needed.`;
  throw new UserError(message, EXIT.USAGE, hint);
}
