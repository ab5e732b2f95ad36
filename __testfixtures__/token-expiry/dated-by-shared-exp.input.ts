import axios from 'axios';
import { readFileSync } from 'fs';
import { sign } from 'jsonwebtoken';

interface ImsAnswer {
  access_token: string;
  token_type: string;
}

interface CachedToken {
  value: string;
  /** Seconds since 1970. */
  exp: number;
}

export class TokenCache {
  private cached?: CachedToken;

  get expires(): number {
    return this.cached?.exp ?? 0;
  }

  async getToken(): Promise<string> {
    const now = Math.round(Date.now() / 1000);
    if (this.cached && this.cached.exp > now) return this.cached.value;

    const exp = now + 86400;
    const claims = {
      exp,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    };
    const form = new URLSearchParams({
      client_id: process.env.CLIENT_ID ?? '',
      client_secret: process.env.CLIENT_SECRET ?? '',
      jwt_token: sign(claims, readFileSync('private.key'), { algorithm: 'RS256' }),
    });
    const { data } = await axios.post<ImsAnswer>('https://ims-na1.adobelogin.com/ims/exchange/jwt', form);
    this.cached = { value: data.access_token, exp };
    return this.cached.value;
  }
}

export const tokens = new TokenCache();
