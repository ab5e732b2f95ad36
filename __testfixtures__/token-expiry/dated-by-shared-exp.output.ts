import axios from 'axios';

interface ImsAnswer {
  access_token: string;
  expires_in: number;
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

    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID ?? '',
      client_secret: process.env.CLIENT_SECRET ?? '',
      scope: 'openid,AdobeID,user_management_sdk',
    });
    const { data } = await axios.post<ImsAnswer>('https://ims-na1.adobelogin.com/ims/token/v3', form);
    this.cached = { value: data.access_token, exp: now + data.expires_in };
    return this.cached.value;
  }
}

export const tokens = new TokenCache();
