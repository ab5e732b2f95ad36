import type { PackageFacts } from '../types';
import { GLOBAL_FETCH, KNOWN_CLIENTS, NODE_HTTPS } from './clients';
import { REQUEST_MOCKS, type RequestMock } from './requestMocks';
import type { ModuleStyle, TokenClient } from './types';

/** The first major version of Node whose `fetch` needs no flag. Source: nodejs.org, the release notes of 18.0.0. */
const FETCH_SINCE = 18;

/**
 * Chooses what a generated module sends its request with: nothing new if that can be, and one whose requests the mocks
 * that the package tests with can see.
 */
export function chooseClient(facts: PackageFacts | undefined, style: ModuleStyle): TokenClient {
  const hasFetch = facts?.node === undefined || facts.node >= FETCH_SINCE;
  const own = KNOWN_CLIENTS.filter(({ client, lastRequirable }) => {
    const major = majorOf(facts, client.from?.source ?? '');
    const isLoadable =
      style.system === 'esm' || lastRequirable === undefined || (major ?? 0) <= lastRequirable;
    return major !== undefined && isLoadable;
  }).map(({ client }) => client);
  let chosen = [...(hasFetch ? [GLOBAL_FETCH] : []), ...own, NODE_HTTPS];
  for (const { sees, misses } of REQUEST_MOCKS.filter((mock) => isUsed(mock, facts))) {
    const seen = chosen.filter(
      (client) => (sees?.includes(client.name) ?? true) && misses?.includes(client.name) !== true,
    );
    // Where nothing at hand can be seen by it, it is not what stood in for this request before.
    if (seen.length > 0) chosen = seen;
  }
  return chosen[0] ?? NODE_HTTPS;
}

/** The package that answers requests in the tests and does not see the global `fetch`, if there is one. */
export function mockMissingFetch(facts: PackageFacts): RequestMock | undefined {
  return REQUEST_MOCKS.find((mock) => mock.misses?.includes(GLOBAL_FETCH.name) && isUsed(mock, facts));
}

/** Whether a package tests with a mock, in a version that does not see every client. */
function isUsed({ name, before }: RequestMock, facts: PackageFacts | undefined): boolean {
  const major = majorOf(facts, name);
  return major !== undefined && (before === undefined || major < before);
}

/** The major version that a package asks for; 0 where its range names none. */
export function majorOf(facts: PackageFacts | undefined, name: string): number | undefined {
  const range = facts?.dependencies.get(name);
  return range === undefined ? undefined : Number(/\d+/.exec(range)?.[0] ?? 0);
}
