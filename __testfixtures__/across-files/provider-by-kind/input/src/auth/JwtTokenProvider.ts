import axios from 'axios';
import { sign } from 'jsonwebtoken';
import { TokenProvider } from './TokenProvider';
import type { JwtAuthConfig, Token } from './types';

const IMS = 'https://ims-na1.adobelogin.com';

export class JwtTokenProvider extends TokenProvider<JwtAuthConfig> {
  protected async requestToken(): Promise<Token> {
    const { clientId, clientSecret } = this.config;
    const { data } = await axios.post(
      `${IMS}/ims/exchange/jwt`,
      new URLSearchParams({ client_id: clientId, client_secret: clientSecret, jwt_token: this.assertion() }),
      { timeout: 10_000 },
    );
    return { value: data.access_token, expiresAt: new Date(Date.now() + data.expires_in) };
  }

  private assertion(): string {
    const { orgId, technicalAccountId, clientId, privateKey, metaScopes } = this.config;
    return sign(
      {
        iss: orgId,
        sub: technicalAccountId,
        aud: `${IMS}/c/${clientId}`,
        exp: Math.floor(Date.now() / 1000) + 60 * 60 * 24,
        ...Object.fromEntries(metaScopes.map((s) => [`${IMS}/s/${s}`, true])),
      },
      privateKey,
      { algorithm: 'RS256' },
    );
  }
}
