import { generateKeyPairSync } from 'node:crypto';

/** The one credential the emulator knows; fixture programs may have everything but the key written in them. */
export const credential = {
  clientId: '7c1f0a4e9b2d4d3f8a6e5b0c9d1e2f3a',
  clientSecret: 'test-client-secret',
  orgId: '5F3A1B2C4D5E6F70A495C123@AdobeOrg',
  technicalAccountId: '6A7B8C9D0E1F2A3B495E4D5C@techacct.adobe.com',
  passphrase: 'correct horse battery staple',
} as const;

/** A key as a developer holds it: the PEM, the same PEM under the credential's passphrase, and its public half. */
export interface SigningKey {
  readonly privateKey: string;
  readonly encryptedPrivateKey: string;
  readonly publicKey: string;
}

/** A fresh RSA key; a test makes its own, so none is ever stored. */
export function generateSigningKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { passphrase } = credential;
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    encryptedPrivateKey: privateKey
      .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase })
      .toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}
