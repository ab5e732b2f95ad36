interface ImsOptions {
  /** Replaced by tests. */
  fetchImpl?: typeof fetch;
  timeout?: number;
}

const IMS = 'https://ims-na1.adobelogin.com';

export class ImsClient {
  private readonly fetchImpl: typeof fetch;
  private readonly timeout: number;

  constructor({ fetchImpl = fetch, timeout = 10_000 }: ImsOptions = {}) {
    this.fetchImpl = fetchImpl;
    this.timeout = timeout;
  }

  async getToken(): Promise<string> {
    const { CLIENT_ID, CLIENT_SECRET } = process.env;
    const response = await this.fetchImpl(`${IMS}/ims/token/v3`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: CLIENT_ID!, client_secret: CLIENT_SECRET!, scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session' }),
      signal: AbortSignal.timeout(this.timeout),
    });
    if (!response.ok) throw new Error(`IMS answered ${response.status}`);
    const { access_token } = (await response.json()) as { access_token: string };
    return access_token;
  }
}

export const ims = new ImsClient();
