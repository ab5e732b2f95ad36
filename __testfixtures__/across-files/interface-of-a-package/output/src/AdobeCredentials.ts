import { sign } from 'jsonwebtoken';
import type { Credentials } from 'token-contracts';

export class AdobeCredentials implements Credentials {
  constructor(private readonly key: string) {}

  clientId(): string {
    return process.env.CLIENT_ID!;
  }

  assertion(): string {
    return sign(
      {
        iss: process.env.ORG_ID,
        sub: process.env.TECH_ID,
        aud: `https://ims-na1.adobelogin.com/c/${this.clientId()}`,
        exp: Math.floor(Date.now() / 1000) + 300,
        'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
      },
      this.key,
      { algorithm: 'RS256' },
    );
  }
}
