import axios from 'axios';
import { readFileSync } from 'fs';
import * as jwt from 'jsonwebtoken';

export class TokenProvider {
  private accessToken = '';
  private expiresIn = 0;
  private fetchedAt = 0;

  get expiresAt(): number {
    return this.fetchedAt + this.expiresIn * 1000;
  }

  async getToken(): Promise<string> {
    if (Date.now() < this.expiresAt) return this.accessToken;
    const assertion = jwt.sign(
      {
        exp: Math.floor(Date.now() / 1000) + 300,
        iss: process.env.ORG_ID,
        sub: process.env.TECHNICAL_ACCOUNT_ID,
        aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
        'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
      },
      readFileSync('private.key'),
      { algorithm: 'RS256' },
    );
    const form = new URLSearchParams();
    form.set('client_id', process.env.CLIENT_ID ?? '');
    form.set('client_secret', process.env.CLIENT_SECRET ?? '');
    form.set('jwt_token', assertion);
    const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', form);
    this.accessToken = data.access_token;
    this.fetchedAt = Date.now();
    this.expiresIn = data.expires_in;
    return this.accessToken;
  }
}

export const provider = new TokenProvider();
