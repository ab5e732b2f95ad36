import axios, { type AxiosInstance } from 'axios';

interface ServiceAccount {
  clientId: string;
  clientSecret: string;
  orgId: string;
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
    this.#token ??= await this.#exchange();
    return this.#token.access_token;
  }

  async #exchange(): Promise<ImsToken> {
    const { data } = await this.#http.post<ImsToken>(
      'https://ims-na1.adobelogin.com/ims/token/v3',
      new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: this.#account.clientId,
        client_secret: this.#account.clientSecret,
        scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
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
});
