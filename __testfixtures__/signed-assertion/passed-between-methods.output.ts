import fetch from 'node-fetch';

interface Logger {
  debug(message: string): void;
}

const silent: Logger = { debug: () => undefined };

export class Ims {
  constructor(private log: Logger = silent) {}

  async getToken(): Promise<string> {
    this.log.debug('exchanging JWT for access token');
    const response = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: process.env.CLIENT_ID as string,
        client_secret: process.env.CLIENT_SECRET as string,
        scope: 'openid,AdobeID,user_management_sdk',
      }),
    });
    const body = await response.json();
    return body.access_token;
  }
}

export const ims = new Ims();
