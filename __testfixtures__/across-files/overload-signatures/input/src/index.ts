import axios from 'axios';
import { createJwt, show } from './createJwt';

class TokenService {
  private assertion(clientId: string): string;
  private assertion(clientId: string, seconds: number): string;
  private assertion(clientId: string, seconds = 60): string {
    return createJwt(clientId, seconds);
  }

  async token(): Promise<string> {
    const client_id = process.env.IMS_CLIENT_ID!;
    const body = new URLSearchParams({
      client_id,
      client_secret: process.env.IMS_CLIENT_SECRET!,
      jwt_token: this.assertion(client_id),
    });
    const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', body);
    return show(data.access_token);
  }
}

export const getToken = (): Promise<string> => new TokenService().token();
