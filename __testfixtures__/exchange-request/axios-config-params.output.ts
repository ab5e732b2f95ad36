import axios from 'axios';

const ims = 'https://ims-na1.adobelogin.com';

export class TokenClient {
  private readonly params = {
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
  };

  async getToken(): Promise<string> {
    const params = { grant_type: 'client_credentials', ...this.params, scope: 'openid,AdobeID,user_management_sdk' };
    const response = await axios({ method: 'POST', url: `${ims}/ims/token/v3`, data: new URLSearchParams(params as Record<string, string>) });
    return response.data.access_token;
  }
}

export const client = new TokenClient();
