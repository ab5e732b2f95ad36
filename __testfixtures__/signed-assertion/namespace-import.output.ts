import * as fs from 'fs';
import * as qs from 'querystring';
import axios from 'axios';

export class TokenProvider {
  private accessToken = '';

  constructor(private readonly credentialsPath: string) {}

  async getToken(): Promise<string> {
    if (this.accessToken) {
      return this.accessToken;
    }
    const credentials = JSON.parse(fs.readFileSync(this.credentialsPath, 'utf8'));
    const body = qs.stringify({
      grant_type: 'client_credentials',
      client_id: credentials.API_KEY,
      client_secret: credentials.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    });
    const response = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', body);
    this.accessToken = response.data.access_token;
    return this.accessToken;
  }

  reset(): void {
    this.accessToken = '';
  }
}

export const provider = new TokenProvider('credentials.json');
