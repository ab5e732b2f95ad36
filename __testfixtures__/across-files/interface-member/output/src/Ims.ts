import axios from 'axios';
import type { Credentials } from './Credentials';

export class Ims {
  constructor(private readonly credentials: Credentials) {}

  async getToken(): Promise<string> {
    const { data } = await axios.post(
      'https://ims-na1.adobelogin.com/ims/token/v3',
      new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: this.credentials.clientId(),
        client_secret: process.env.CLIENT_SECRET!,
        scope: 'openid,AdobeID,user_management_sdk',
      }),
    );
    return data.access_token;
  }
}
