import * as fs from 'fs';
import * as jwt from 'jsonwebtoken';
import * as qs from 'querystring';
import axios from 'axios';

export class TokenProvider {
  private accessToken = '';

  constructor(private readonly credentialsPath: string, private readonly keyPath: string) {}

  async getToken(): Promise<string> {
    if (this.accessToken) {
      return this.accessToken;
    }
    const credentials = JSON.parse(fs.readFileSync(this.credentialsPath, 'utf8'));
    const privateKey = fs.readFileSync(this.keyPath, 'utf8');
    const payload: jwt.JwtPayload = {
      exp: Math.floor(Date.now() / 1000) + 900,
      iss: credentials.ORG_ID,
      sub: credentials.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${credentials.API_KEY}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    };
    const body = qs.stringify({
      client_id: credentials.API_KEY,
      client_secret: credentials.CLIENT_SECRET,
      jwt_token: jwt.sign(payload, privateKey, { algorithm: 'RS256' }),
    });
    const response = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', body);
    this.accessToken = response.data.access_token;
    return this.accessToken;
  }

  reset(): void {
    this.accessToken = '';
  }
}

export const provider = new TokenProvider('credentials.json', 'private.key');
