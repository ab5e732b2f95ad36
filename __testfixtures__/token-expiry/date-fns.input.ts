import { addMilliseconds, addSeconds, isPast } from 'date-fns';
import { readFileSync } from 'fs';
import { sign } from 'jsonwebtoken';
import fetch from 'node-fetch';

interface Token {
  access_token: string;
  expires_in: number;
}

export class ImsToken {
  private value?: Token;
  expires = new Date(0);
  expiresForReport = new Date(0);

  async get(): Promise<string> {
    if (this.value && !isPast(this.expires)) return this.value.access_token;
    const assertion = sign(
      {
        exp: Math.floor(Date.now() / 1000) + 60,
        iss: process.env.ORG_ID,
        sub: process.env.TECHNICAL_ACCOUNT_ID,
        aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
        'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
      },
      readFileSync('private.key'),
      { algorithm: 'RS256' },
    );
    const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
      method: 'POST',
      body: new URLSearchParams({
        client_id: process.env.CLIENT_ID!,
        client_secret: process.env.CLIENT_SECRET!,
        jwt_token: assertion,
      }),
    });
    const token: Token = await response.json();
    this.value = token;
    this.expires = addMilliseconds(new Date(), token.expires_in);
    this.expiresForReport = addSeconds(new Date(), token.expires_in);
    return token.access_token;
  }
}

export const ims = new ImsToken();
