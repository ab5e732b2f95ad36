import auth from './adobe-ims-token';

export interface ClientOptions {
  clientId: string;
  clientSecret: string;
  orgId: string;
  scopes: string[];
  baseUrl?: string;
}

export class Client {
  private token?: { value: string; until: number };

  constructor(private readonly options: ClientOptions) {}

  private async accessToken(): Promise<string> {
    if (this.token && this.token.until > Date.now()) return this.token.value;
    const { clientId, clientSecret, scopes } = this.options;
    const response = await auth({ clientId, clientSecret, scopes });
    this.token = { value: response.access_token, until: Date.now() + response.expires_in * 1000 };
    return response.access_token;
  }

  async get(path: string): Promise<Response> {
    return fetch(`${this.options.baseUrl ?? 'https://x.adobe.io'}${path}`, {
      headers: {
        Authorization: `Bearer ${await this.accessToken()}`,
        'x-api-key': this.options.clientId,
        'x-gw-ims-org-id': this.options.orgId,
      },
    });
  }
}
