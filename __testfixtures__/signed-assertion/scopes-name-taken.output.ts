import axios from 'axios';

export interface PublisherOptions {
  clientId: string;
  clientSecret: string;
  /** Metascopes of the Adobe integration, separated by commas. */
  oauthScopes: string;
  /** What the users of the publisher may do. */
  scopes: string[];
}

const IMS = 'https://ims-na1.adobelogin.com';

export class Publisher {
  constructor(private readonly opts: PublisherOptions) {
    if (!opts.oauthScopes) throw new Error('metaScopes missing');
  }

  mayPublish(scope: string): boolean {
    return this.opts.scopes.includes(scope);
  }

  async getToken(): Promise<string> {
    const { clientId, clientSecret, oauthScopes } = this.opts;
    const params = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: oauthScopes,
    });
    const { data } = await axios.post<{ access_token: string }>(`${IMS}/ims/token/v3`, params);
    return data.access_token;
  }
}

/** The publisher of the nightly job. */
export const getToken = (): Promise<string> =>
  new Publisher({
    clientId: process.env.CLIENT_ID ?? '',
    clientSecret: process.env.CLIENT_SECRET ?? '',
    oauthScopes: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
    scopes: ['publish:draft'],
  }).getToken();
