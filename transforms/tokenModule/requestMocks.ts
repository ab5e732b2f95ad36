/** A package that answers requests in tests, and whose requests it sees. */
export interface RequestMock {
  readonly name: string;
  /** The first major version that sees those of every client. */
  readonly before?: number;
  /** The only clients that it sees, by their names in `clients.ts`. */
  readonly sees?: readonly string[];
  /** The clients that it does not see. */
  readonly misses?: readonly string[];
}

/**
 * In the order in which they decide: `@adobe/jwt-auth` sent its request through the `http` module, so only what sees
 * that can have stood in for it. Sources: nock/nock, pull request 2580; the README of each package; tried with a
 * request of each client to each of nock 13 and 14, msw 1 and 2, fetch-mock 9 and 12, jest-fetch-mock 4,
 * axios-mock-adapter 2. msw sees them all.
 */
export const REQUEST_MOCKS: readonly RequestMock[] = [
  { name: 'nock', before: 14, misses: ['fetch'] },
  { name: 'axios-mock-adapter', sees: ['axios'] },
  { name: 'moxios', sees: ['axios'] },
  { name: 'fetch-mock', sees: ['fetch'] },
  { name: 'jest-fetch-mock', sees: ['fetch'] },
  { name: 'vitest-fetch-mock', sees: ['fetch'] },
];
