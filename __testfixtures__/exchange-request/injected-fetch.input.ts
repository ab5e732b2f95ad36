import { readFileSync } from 'node:fs';
import { sign } from 'jsonwebtoken';

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
    const { CLIENT_ID, CLIENT_SECRET, ORG_ID, TECHNICAL_ACCOUNT_ID } = process.env;
    const assertion = sign(
      {
        exp: Math.floor(Date.now() / 1000) + 300,
        iss: ORG_ID,
        sub: TECHNICAL_ACCOUNT_ID,
        aud: `${IMS}/c/${CLIENT_ID}`,
        [`${IMS}/s/ent_dataservices_sdk`]: true,
      },
      readFileSync('private.key'),
      { algorithm: 'RS256' },
    );
    const response = await this.fetchImpl(`${IMS}/ims/exchange/jwt`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: CLIENT_ID!, client_secret: CLIENT_SECRET!, jwt_token: assertion }),
      signal: AbortSignal.timeout(this.timeout),
    });
    if (!response.ok) throw new Error(`IMS answered ${response.status}`);
    const { access_token } = (await response.json()) as { access_token: string };
    return access_token;
  }
}

export const ims = new ImsClient();
