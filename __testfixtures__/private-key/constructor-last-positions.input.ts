import { readFileSync } from 'node:fs';
import axios from 'axios';
import jwt from 'jsonwebtoken';

export class TokenService {
  constructor(
    private readonly clientId: string,
    private readonly clientSecret: string,
    private readonly orgId: string,
    private readonly technicalAccountId: string,
    private readonly privateKey: string,
  ) {}

  async getToken(): Promise<string> {
    const assertion = jwt.sign(
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
    const { data } = await axios.post(
      'https://ims-na1.adobelogin.com/ims/exchange/jwt',
      new URLSearchParams({ client_id: this.clientId, client_secret: this.clientSecret, jwt_token: assertion }),
    );
    return data.access_token;
  }
}

export const service = new TokenService(
  process.env.CLIENT_ID as string,
  process.env.CLIENT_SECRET as string,
  process.env.ORG_ID as string,
  process.env.TECHNICAL_ACCOUNT_ID as string,
  readFileSync('private.key', 'utf8'),
);
