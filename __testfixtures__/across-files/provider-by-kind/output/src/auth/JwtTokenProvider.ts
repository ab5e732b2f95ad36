import axios from 'axios';
import { TokenProvider } from './TokenProvider';
import type { JwtAuthConfig, Token } from './types';

const IMS = 'https://ims-na1.adobelogin.com';

export class JwtTokenProvider extends TokenProvider<JwtAuthConfig> {
  protected async requestToken(): Promise<Token> {
    const { clientId, clientSecret } = this.config;
    const { data } = await axios.post(
      `${IMS}/ims/token/v3`,
      new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope: this.config.scopes.join(',') }),
      { timeout: 10_000 },
    );
    return { value: data.access_token, expiresAt: new Date(Date.now() + data.expires_in * 1000) };
  }
}
