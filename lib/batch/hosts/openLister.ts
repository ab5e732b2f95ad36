import { EXIT } from '../../exitCodes';
import { UserError } from '../../UserError';
import type { PlannedRepository } from '../types';
import { resolveApiUrls } from './apiUrls';
import { connectHost } from './connectHost';
import { createPatientFetch } from './createPatientFetch';
import { HostError } from './HostError';
import { SERVICES } from './services';
import type { HostSelection, OpenLister } from './types';

const ATTEMPTS = 5;
const LONGEST_WAIT = 5 * 60_000;

/** Opens a service to list what it hosts. A token, where there is one, shows private repositories too. */
export const openLister: OpenLister = (selection, signal) => ({
  listRepositories: () => list(selection, signal),
});

async function* list(
  { kind, name, apiUrl }: HostSelection,
  signal: AbortSignal,
): AsyncGenerator<PlannedRepository> {
  const { tokenVariable } = SERVICES[kind];
  const token = process.env[tokenVariable]?.trim() || undefined;
  const fetch = createPatientFetch({
    attempts: ATTEMPTS,
    longestWait: LONGEST_WAIT,
    signal,
    onWait: () => undefined,
  });
  const { [kind]: url } = resolveApiUrls({ [kind]: apiUrl }, process.env);
  const client = await connectHost(kind, url, token, fetch);
  try {
    yield* await client.listRepositories(name);
  } catch (error) {
    if (error instanceof HostError) throw explain(error, { kind, name }, token !== undefined);
    throw error;
  }
}

function explain(error: HostError, { kind, name }: HostSelection, hasToken: boolean): UserError {
  const { name: service, tokenVariable } = SERVICES[kind];
  const hint = error.transient
    ? 'Try again later. Nothing was planned.'
    : hasToken
      ? `Check the name, and what the token in ${tokenVariable} may read.`
      : `Check the name. What is not public needs a token in ${tokenVariable}.`;
  const code = error.transient ? EXIT.TRANSIENT : EXIT.PRECONDITION;
  return new UserError(`${service} does not list the repositories of ${name}. ${error.message}`, code, hint);
}
