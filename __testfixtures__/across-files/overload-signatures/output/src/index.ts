import axios from 'axios';
import { show } from './createJwt';

class TokenService {
  async token(): Promise<string> {
    const client_id = process.env.IMS_CLIENT_ID!;
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id,
      client_secret: process.env.IMS_CLIENT_SECRET!,
      scope: 'openid,AdobeID,user_management_sdk',
    });
    const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', body);
    return show(data.access_token);
  }
}

export const getToken = (): Promise<string> => new TokenService().token();
