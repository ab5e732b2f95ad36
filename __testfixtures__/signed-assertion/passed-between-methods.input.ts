import { readFileSync } from 'fs';
import fetch from 'node-fetch';
import jwt from 'jsonwebtoken';

interface Logger {
  debug(message: string): void;
}

const silent: Logger = { debug: () => undefined };

export class Ims {
  constructor(private log: Logger = silent) {}

  /** Signs the claims with the key found at `keyFile`. */
  private createToken(keyFile: string, expiresIn: number): string {
    const privateKey = readFileSync(keyFile, 'utf8');
    this.log.debug('signing JWT');
    return jwt.sign(
      {
        exp: Math.floor(Date.now() / 1000) + expiresIn,
        iss: process.env.ORG_ID,
        sub: process.env.TECHNICAL_ACCOUNT_ID,
        aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
        'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
      },
      privateKey,
      { algorithm: 'RS256' },
    );
  }

  async getToken(): Promise<string> {
    const assertion = this.createToken('private.key', 300);
    this.log.debug('exchanging JWT for access token');
    const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
      method: 'POST',
      body: new URLSearchParams({
        client_id: process.env.CLIENT_ID as string,
        client_secret: process.env.CLIENT_SECRET as string,
        jwt_token: assertion,
      }),
    });
    const body = await response.json();
    return body.access_token;
  }
}

export const ims = new Ims();
