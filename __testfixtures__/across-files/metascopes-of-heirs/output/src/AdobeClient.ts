import axios from 'axios';

const IMS = 'https://ims-na1.adobelogin.com';

/** Logs in for one API; what it may do there is the business of the classes that extend it. */
export abstract class AdobeClient {
  protected abstract readonly label: string;

  protected abstract scopes(): string[];

  async getToken(): Promise<string> {
    const { data, status } = await axios.post<{ access_token?: string }>(
      `${IMS}/ims/token/v3`,
      new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: process.env.CLIENT_ID!,
        client_secret: process.env.CLIENT_SECRET!,
        scope: this.scopes().join(','),
      }),
    );
    if (!data.access_token) throw new Error(`${this.label}: no token, status ${status}`);
    return data.access_token;
  }
}
