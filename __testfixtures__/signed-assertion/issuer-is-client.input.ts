import { promises as fs } from 'fs';
import * as path from 'path';
import axios, { AxiosInstance } from 'axios';
import * as jwt from 'jsonwebtoken';

export class ImsAuth {
  private readonly http: AxiosInstance = axios.create({ baseURL: 'https://ims-na1.adobelogin.com' });

  constructor(
    private readonly clientId: string,
    private readonly clientSecret: string,
    private readonly keyPath = path.join('keys', 'private.pem'),
  ) {}

  public async getToken(): Promise<string> {
    const key = await fs.readFile(this.keyPath);
    const claims = {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: this.clientId,
      sub: this.clientId,
      aud: `https://ims-na1.adobelogin.com/c/${this.clientId}`,
    };
    const assertion = jwt.sign(claims, key, { algorithm: 'RS256' });
    const params = new URLSearchParams();
    params.append('client_id', this.clientId);
    params.append('client_secret', this.clientSecret);
    params.append('jwt_token', assertion);
    const { data } = await this.http.post<{ access_token: string }>('/ims/exchange/jwt', params);
    return data.access_token;
  }
}

export const auth = new ImsAuth(process.env.CLIENT_ID!, process.env.CLIENT_SECRET!);
