import axios from 'axios';
import { ENVIRONMENTS } from './config';

const IMS = 'https://ims-na1.adobelogin.com';

export class TokenClient {
  constructor(private readonly env: string) {}

  async token(): Promise<string> {
    const { clientId, clientSecret } = ENVIRONMENTS[this.env];
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope: ENVIRONMENTS[this.env].scopes.join(',') });
    const { data } = await axios.post<{ access_token: string }>(`${IMS}/ims/token/v3`, body);
    return data.access_token;
  }
}

export const getToken = (): Promise<string> => new TokenClient('dev').token();
