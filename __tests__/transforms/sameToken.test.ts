import { generate } from 'selfsigned';
import { startImsEmulator, type EmulatorOptions, type ImsEmulator } from '../support/imsEmulator';
import { generateSigningKey } from '../support/ims/credential';
import { listRunnables, type ExpiryUnit, type Runnable } from '../support/runnable';
import { runProgram, type Outcome, type Program } from '../support/runProgram';

const key = generateSigningKey();
const LIFETIME = 86_399;

async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'IMS emulator' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: ['ims-na1.adobelogin.com', 'ims-na1-stg1.adobelogin.com'].map((value) => ({
          type: 2,
          value,
        })),
      },
    ],
  });
  return { key, cert };
}

// A promise and no beforeAll, which concurrent tests would not wait for.
const certificate = makeCertificate();

async function runAgainst(
  options: Pick<EmulatorOptions, 'refuseExchange'>,
  program: Program,
): Promise<{ ims: ImsEmulator; outcome: Outcome }> {
  const tls = await certificate;
  const ims = await startImsEmulator({ publicKey: key.publicKey, tls, ...options });
  try {
    return { ims, outcome: await runProgram(program, { port: ims.port, certificate: tls.cert }) };
  } finally {
    await ims.close();
  }
}

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
        const { ims, outcome } = await runAgainst({}, before(key));
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
        const { ims, outcome } = await runAgainst({ refuseExchange: true }, after());
        expect(outcome.error).toBeUndefined();
        expect(ims.requests).toEqual([{ method: 'POST', path: '/ims/token/v3', status: 200 }]);
        expect(JSON.stringify(outcome.token)).toContain(ims.tokens[0]);
        if (expiryUnit) expectLifetime(expiryUnit, outcome.expiry);
      },
      30_000,
    );
  },
);
