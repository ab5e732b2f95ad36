import type { PackageFacts } from '../types';
import { GLOBAL_FETCH, KNOWN_CLIENTS, NODE_HTTPS } from './clients';
import type { ModuleStyle, TokenClient } from './types';

/** The first major version of Node whose `fetch` needs no flag. Source: nodejs.org, the release notes of 18.0.0. */
const FETCH_SINCE = 18;

/** The first major version of nock that sees the global `fetch`. Source: nock/nock, pull request 2580. */
export const NOCK_SEES_FETCH = 14;

/** Chooses what a generated module sends its request with: nothing new if that can be. */
export function chooseClient(facts: PackageFacts | undefined, style: ModuleStyle): TokenClient {
  const nock = majorOf(facts, 'nock');
  const isSeen = nock === undefined || nock >= NOCK_SEES_FETCH;
  const adapter = majorOf(facts, 'axios-mock-adapter') === undefined ? [] : ['axios'];
  const hasFetch = facts?.node === undefined || facts.node >= FETCH_SINCE;
  if (hasFetch && isSeen && adapter.length === 0) return GLOBAL_FETCH;
  const own = KNOWN_CLIENTS.filter(({ client, lastRequirable }) => {
    const major = majorOf(facts, client.from?.source ?? '');
    const isLoadable =
      style.system === 'esm' || lastRequirable === undefined || (major ?? 0) <= lastRequirable;
    return major !== undefined && isLoadable;
  }).map(({ client }) => client);
  return own.find(({ name }) => adapter.includes(name)) ?? own[0] ?? NODE_HTTPS;
}

/** The major version that a package asks for; 0 where its range names none. */
export function majorOf(facts: PackageFacts | undefined, name: string): number | undefined {
  const range = facts?.dependencies.get(name);
  return range === undefined ? undefined : Number(/\d+/.exec(range)?.[0] ?? 0);
}
