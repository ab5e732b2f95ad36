import axios from 'axios';
import { Endpoints } from './Endpoints';
import { environment } from './Environment';

export class TokenService {
  private token: string | undefined;

  async getToken(): Promise<string> {
    this.token ??= await this.fetchToken();
    return this.token;
  }

  private async fetchToken(): Promise<string> {
    const { data } = await axios.post(
      `${Endpoints.IMS}/ims/token/v3`,
      new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: environment.clientId,
        client_secret: environment.clientSecret,
        scope: process.env.ADOBE_SCOPES as string,
      }),
    );
    return data.access_token;
  }
}

export const tokenService = new TokenService();
