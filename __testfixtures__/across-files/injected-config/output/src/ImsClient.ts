import axios from 'axios';
import { ImsConfig, ImsToken } from './types';

const IMS = 'https://ims-na1.adobelogin.com';

/** Gets access tokens for a service account, one after the other. */
export class ImsClient {
  private token?: ImsToken;

  constructor(private readonly config: ImsConfig) {}

  async getAccessToken(): Promise<string> {
    if (!this.token) {
      this.token = await this.requestToken();
    }
    return this.token.access_token;
  }

  /** Forgets the token, so that the next call asks for a new one. */
  invalidate(): void {
    this.token = undefined;
  }

  private async requestToken(): Promise<ImsToken> {
    const params = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: this.config.clientId,
      client_secret: this.config.clientSecret,
      scope: this.config.scopes.join(','),
    });
    const { data } = await axios.post<ImsToken>(`${IMS}/ims/token/v3`, params);
    return data;
  }
}
