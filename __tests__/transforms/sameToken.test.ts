import { listRunnables, type ExpiryUnit, type Runnable } from '../support/runnable';
import { key, runAgainstIms } from '../support/runAgainstIms';

const LIFETIME = 86_399;

/** Seconds that an expiry, in the program's own unit, lies ahead. */
const secondsAhead: Record<ExpiryUnit, (expiry: number) => number> = {
  'epoch milliseconds': (expiry) => (expiry - Date.now()) / 1000,
  'epoch seconds': (expiry) => expiry - Date.now() / 1000,
  milliseconds: (expiry) => expiry / 1000,
  seconds: (expiry) => expiry,
};

/** Programs take a margin off the lifetime; a wrong unit is off by a factor of a thousand. */
function expectLifetime(unit: ExpiryUnit, expiry: number | undefined): void {
  const seconds = secondsAhead[unit](Number(expiry));
  expect(seconds).toBeGreaterThan(0.9 * LIFETIME);
  expect(seconds).toBeLessThan(1.1 * LIFETIME);
}

describe.each(listRunnables().map((runnable): [string, Runnable] => [runnable.name, runnable]))(
  '%s',
  (_name, { before, after, worksBefore, expiryUnit }) => {
    test.concurrent(
      worksBefore ? 'gets its token by exchange before' : 'was refused by IMS before',
      async () => {
        const { ims, outcome } = await runAgainstIms({}, before(key));
        if (worksBefore) expect(outcome.error).toBeUndefined();
        expect(ims.requests).toEqual([
          {
            method: 'POST',
            path: expect.stringMatching(/^\/ims\/exchange\/(v1\/)?jwt\/?$/) as string,
            status: worksBefore ? 200 : 400,
          },
        ]);
        if (worksBefore) expect(JSON.stringify(outcome.token)).toContain(ims.tokens[0]);
      },
      30_000,
    );

    test.concurrent(
      'gets its token by client credentials after, without the key',
      async () => {
        const { ims, outcome } = await runAgainstIms({ refuseExchange: true }, after());
        expect(outcome.error).toBeUndefined();
        expect(ims.requests).toEqual([{ method: 'POST', path: '/ims/token/v3', status: 200 }]);
        expect(JSON.stringify(outcome.token)).toContain(ims.tokens[0]);
        if (expiryUnit) expectLifetime(expiryUnit, outcome.expiry);
      },
      30_000,
    );
  },
);
