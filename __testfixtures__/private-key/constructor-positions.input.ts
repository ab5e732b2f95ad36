import { readFileSync } from 'node:fs';
import axios from 'axios';
import jwt from 'jsonwebtoken';

class TokenService {
  private token?: string;

  constructor(
    private readonly privateKey: string,
    private readonly orgId: string,
    private readonly technicalAccountId: string,
    private readonly clientId: string,
    private readonly clientSecret: string,
  ) {}

  private signJwt(): string {
    return jwt.sign(
      {
        exp: Math.round(Date.now() / 1000) + 300,
        iss: this.orgId,
        sub: this.technicalAccountId,
        aud: `https://ims-na1.adobelogin.com/c/${this.clientId}`,
        'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
      },
      this.privateKey,
      { algorithm: 'RS256' },
    );
  }

  async getToken(): Promise<string> {
    if (!this.token) {
      const params = new URLSearchParams({
        client_id: this.clientId,
        client_secret: this.clientSecret,
        jwt_token: this.signJwt(),
      });
      const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', params);
      this.token = data.access_token as string;
    }
    return this.token;
  }
}

const service = new TokenService(
  readFileSync('private.key', 'utf8'),
  process.env.ORG_ID as string,
  process.env.TECHNICAL_ACCOUNT_ID as string,
  process.env.CLIENT_ID as string,
  process.env.CLIENT_SECRET as string,
);

export const getToken = (): Promise<string> => service.getToken();
