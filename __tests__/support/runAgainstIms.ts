import { generate } from 'selfsigned';
import { generateSigningKey } from './ims/credential';
import { startImsEmulator, type EmulatorOptions, type ImsEmulator } from './imsEmulator';
import { runProgram, type Outcome, type Program } from './runProgram';

/** The key that is bound to the credential. */
export const key = generateSigningKey();

/** A certificate of its own for the hosts of IMS, which nobody trusts who is not told to. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'IMS emulator' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: ['ims-na1.adobelogin.com', 'ims-na1-stg1.adobelogin.com', 'pdf-services.adobe.io'].map(
          (value) => ({
            type: 2,
            value,
          }),
        ),
      },
    ],
  });
  return { key, cert };
}

// A promise and no beforeAll, which concurrent tests would not wait for.
const certificate = makeCertificate();

/** Runs a program against an IMS of its own, which is closed when the program has ended. */
export async function runAgainstIms(
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
