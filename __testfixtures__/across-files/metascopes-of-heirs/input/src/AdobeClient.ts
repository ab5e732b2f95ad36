import axios from 'axios';
import { sign } from 'jsonwebtoken';

const IMS = 'https://ims-na1.adobelogin.com';

/** Logs in for one API; what it may do there is the business of the classes that extend it. */
export abstract class AdobeClient {
  protected abstract readonly label: string;

  protected abstract metaScopes(): string[];

  async getToken(): Promise<string> {
    const claims: Record<string, unknown> = {
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `${IMS}/c/${process.env.CLIENT_ID}`,
      exp: Math.floor(Date.now() / 1000) + 300,
    };
    this.metaScopes().forEach((name) => {
      claims[`${IMS}/s/${name}`] = true;
    });
    const assertion = sign(claims, process.env.PRIVATE_KEY!, { algorithm: 'RS256' });
    const { data, status } = await axios.post<{ access_token?: string }>(
      `${IMS}/ims/exchange/jwt`,
      new URLSearchParams({
        client_id: process.env.CLIENT_ID!,
        client_secret: process.env.CLIENT_SECRET!,
        jwt_token: assertion,
      }),
    );
    if (!data.access_token) throw new Error(`${this.label}: no token, status ${status}`);
    return data.access_token;
  }
}
