import jwt from 'jsonwebtoken';
import axios from 'axios';
import { ENVIRONMENTS } from './config';

const IMS = 'https://ims-na1.adobelogin.com';

export class TokenClient {
  constructor(private readonly env: string) {}

  private sign(): string {
    const config = ENVIRONMENTS[this.env];
    if (!config?.privateKey) {
      throw new Error(`No private key for ${this.env}`);
    }
    const payload: Record<string, unknown> = {
      exp: Math.floor(Date.now() / 1000) + 60 * 5,
      iss: config.orgId,
      sub: config.technicalAccountId,
      aud: `${IMS}/c/${config.clientId}`,
    };
    config.metascopes.forEach((scope) => {
      payload[`${IMS}/s/${scope}`] = true;
    });
    return jwt.sign(payload, config.privateKey, { algorithm: 'RS256' });
  }

  async token(): Promise<string> {
    const { clientId, clientSecret } = ENVIRONMENTS[this.env];
    const body = new URLSearchParams({ client_id: clientId, client_secret: clientSecret, jwt_token: this.sign() });
    const { data } = await axios.post<{ access_token: string }>(`${IMS}/ims/exchange/jwt`, body);
    return data.access_token;
  }
}

export const getToken = (): Promise<string> => new TokenClient('dev').token();
