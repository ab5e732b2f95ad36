import { readFileSync } from 'fs';
import axios, { type AxiosInstance } from 'axios';
import jwt from 'jsonwebtoken';

interface ServiceAccount {
  clientId: string;
  clientSecret: string;
  orgId: string;
  technicalAccountId: string;
  privateKey: string;
}

interface ImsToken {
  access_token: string;
  expires_in: number;
  token_type: string;
}

export class CatalogService {
  readonly #account: ServiceAccount;
  readonly #http: AxiosInstance;
  #token?: ImsToken;

  constructor(account: ServiceAccount) {
    this.#account = account;
    this.#http = axios.create({ timeout: 8_000 });
  }

  public async getToken(): Promise<string> {
    this.#token ??= await this.#exchange(this.#signJwt());
    return this.#token.access_token;
  }

  #signJwt(): string {
    const { clientId, orgId, technicalAccountId, privateKey } = this.#account;
    const payload: Record<string, string | number | boolean> = {
      exp: Math.floor(Date.now() / 1000) + 60 * 5,
      iss: orgId,
      sub: technicalAccountId,
      aud: `https://ims-na1.adobelogin.com/c/${clientId}`,
      'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
    };
    return jwt.sign(payload, privateKey, { algorithm: 'RS256' });
  }

  async #exchange(jwtToken: string): Promise<ImsToken> {
    const { data } = await this.#http.post<ImsToken>(
      'https://ims-na1.adobelogin.com/ims/exchange/jwt',
      new URLSearchParams({
        client_id: this.#account.clientId,
        client_secret: this.#account.clientSecret,
        jwt_token: jwtToken,
      }),
    );
    return data;
  }

  public async getSchema(id: string): Promise<unknown> {
    const { data } = await this.#http.get(`https://platform.adobe.io/data/foundation/schemaregistry/tenant/schemas/${encodeURIComponent(id)}`, {
      headers: {
        Authorization: `Bearer ${await this.getToken()}`,
        'x-api-key': this.#account.clientId,
        'x-gw-ims-org-id': this.#account.orgId,
      },
    });
    return data;
  }
}

export const catalog = new CatalogService({
  clientId: process.env.AEP_CLIENT_ID as string,
  clientSecret: process.env.AEP_CLIENT_SECRET as string,
  orgId: process.env.AEP_ORG_ID as string,
  technicalAccountId: process.env.AEP_TECHNICAL_ACCOUNT_ID as string,
  privateKey: readFileSync(process.env.AEP_PRIVATE_KEY_PATH as string, 'utf8'),
});
