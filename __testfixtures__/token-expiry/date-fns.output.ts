import { addMilliseconds, addSeconds, isPast } from 'date-fns';
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
    const response = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: process.env.CLIENT_ID!,
        client_secret: process.env.CLIENT_SECRET!,
        scope: 'openid,AdobeID,user_management_sdk',
      }),
    });
    const token: Token = await response.json();
    this.value = token;
    this.expires = addMilliseconds(new Date(), token.expires_in * 1000);
    this.expiresForReport = addSeconds(new Date(), token.expires_in);
    return token.access_token;
  }
}

export const ims = new ImsToken();
