import axios from 'axios';
import { readFileSync } from 'fs';
import jwt from 'jsonwebtoken';

const ims = 'https://ims-na1.adobelogin.com';

export class TokenClient {
  private readonly params = {
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
  };

  private sign(): string {
    return jwt.sign(
      {
        exp: Math.floor(Date.now() / 1000) + 300,
        iss: process.env.ORG_ID,
        sub: process.env.TECHNICAL_ACCOUNT_ID,
        aud: `${ims}/c/${process.env.CLIENT_ID}`,
        [`${ims}/s/ent_user_sdk`]: true,
      },
      readFileSync('private.key'),
      { algorithm: 'RS256' },
    );
  }

  async getToken(): Promise<string> {
    const params = { ...this.params, jwt_token: this.sign() };
    const response = await axios({ method: 'POST', url: `${ims}/ims/exchange/jwt`, params });
    return response.data.access_token;
  }
}

export const client = new TokenClient();
