import axios from 'axios';
import type { Credentials } from './Credentials';

export class Ims {
  constructor(private readonly credentials: Credentials) {}

  async getToken(): Promise<string> {
    const { data } = await axios.post(
      'https://ims-na1.adobelogin.com/ims/exchange/jwt',
      new URLSearchParams({
        client_id: this.credentials.clientId(),
        client_secret: process.env.CLIENT_SECRET!,
        jwt_token: this.credentials.assertion(),
      }),
    );
    return data.access_token;
  }
}
