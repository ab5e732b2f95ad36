import { isOneDay } from '../support/isOneDay';
import { listRunnables, type Runnable } from '../support/runnable';
import { key, runAgainstIms } from '../support/runAgainstIms';

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
