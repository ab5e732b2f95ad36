import axios from 'axios';
import { readFileSync } from 'fs';
import { sign } from 'jsonwebtoken';

abstract class TokenProvider<T extends object> {
  private current?: string;

  protected constructor(protected readonly settings: Readonly<T>) {}

  protected abstract fetchToken(): Promise<string>;

  async token(): Promise<string> {
    this.current ??= await this.fetchToken();
    return this.current;
  }
}

interface AdobeSettings {
  clientId: string;
  clientSecret: string;
  orgId: string;
  technicalAccountId: string;
  privateKeyPath: string;
}

class AdobeProvider extends TokenProvider<AdobeSettings> {
  constructor(settings: AdobeSettings) {
    super(settings);
  }

  protected async fetchToken(): Promise<string> {
    const { clientId, clientSecret, orgId, technicalAccountId, privateKeyPath } = this.settings;
    const assertion = sign(
      {
        iss: orgId,
        sub: technicalAccountId,
        aud: `https://ims-na1.adobelogin.com/c/${clientId}`,
        exp: Math.floor(Date.now() / 1000) + 300,
        'https://ims-na1.adobelogin.com/s/ent_cloudmgr_sdk': true,
      },
      readFileSync(privateKeyPath),
      { algorithm: 'RS256' },
    );
    const { data } = await axios.post<{ access_token: string }>(
      'https://ims-na1.adobelogin.com/ims/exchange/jwt',
      new URLSearchParams({ client_id: clientId, client_secret: clientSecret, jwt_token: assertion }),
    );
    return data.access_token;
  }
}

const provider = new AdobeProvider({
  clientId: process.env.CM_API_KEY!,
  clientSecret: process.env.CM_SECRET!,
  orgId: process.env.CM_ORG!,
  technicalAccountId: process.env.CM_TECH_ACCOUNT!,
  privateKeyPath: process.env.CM_PRIVATE_KEY_PATH ?? './private.key',
});

export const getToken = (): Promise<string> => provider.token();
