import axios from 'axios';
import jwt from 'jsonwebtoken';
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

  private signAssertion(): string {
    const { orgId, technicalAccountId, clientId, metaScopes, privateKey } = this.config;
    const payload: Record<string, unknown> = {
      iss: orgId,
      sub: technicalAccountId,
      aud: `${IMS}/c/${clientId}`,
      exp: Math.floor(Date.now() / 1000) + 60 * 5,
    };
    metaScopes.forEach((scope) => {
      payload[`${IMS}/s/${scope}`] = true;
    });
    return jwt.sign(payload, privateKey, { algorithm: 'RS256' });
  }

  private async requestToken(): Promise<ImsToken> {
    const params = new URLSearchParams({
      client_id: this.config.clientId,
      client_secret: this.config.clientSecret,
      jwt_token: this.signAssertion(),
    });
    const { data } = await axios.post<ImsToken>(`${IMS}/ims/exchange/jwt`, params);
    return data;
  }
}
