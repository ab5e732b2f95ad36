import { readFileSync } from 'node:fs';
import { sign } from 'jsonwebtoken';
import { signers } from './signers';

export class JwtSigner {
  private readonly key: Buffer;

  constructor(readonly name: string) {
    this.key = readFileSync(`secrets/${name}.key`);
    signers.push(this);
  }

  sign(): string {
    return sign(
      {
        iss: process.env.IMS_ORG_ID,
        sub: process.env.IMS_TECHNICAL_ACCOUNT_ID,
        aud: `https://ims-na1.adobelogin.com/c/${process.env.IMS_CLIENT_ID}`,
        exp: Math.floor(Date.now() / 1000) + 300,
        'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
      },
      this.key,
      { algorithm: 'RS256' },
    );
  }
}
