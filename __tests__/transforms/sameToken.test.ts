import { listRunnables, type ExpiryUnit, type Runnable } from '../support/runnable';
import { key, runAgainstIms } from '../support/runAgainstIms';

const LIFETIME = 86_399;

/** Seconds that an expiry, in the program's own unit, lies ahead. */
const secondsAhead: Record<ExpiryUnit, (expiry: number) => number> = {
  'epoch milliseconds': (expiry) => (expiry - Date.now()) / 1000,
  'epoch seconds': (expiry) => expiry - Date.now() / 1000,
  milliseconds: (expiry) => expiry / 1000,
  seconds: (expiry) => expiry,
  minutes: (expiry) => expiry * 60,
  hours: (expiry) => expiry * 60 * 60,
};

/** Whether an expiry is a day ahead. Programs take a margin off; a wrong unit is off by a factor of a thousand. */
function isOneDay(unit: ExpiryUnit, expiry: number | undefined): boolean {
  const lifetimes = secondsAhead[unit](Number(expiry)) / LIFETIME;
  return lifetimes > 0.9 && lifetimes < 1.1;
}

describe.each(listRunnables().map((runnable): [string, Runnable] => [runnable.name, runnable]))(
  '%s',
  (_name, { before, after, worksBefore, expiry }) => {
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
        if (worksBefore && expiry) expect(isOneDay(expiry.is, outcome.expiry)).toBe(!expiry.before);
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
        if (expiry) expect(isOneDay(expiry.is, outcome.expiry)).toBe(true);
      },
      30_000,
    );
  },
);
