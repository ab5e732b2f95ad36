import axios from 'axios';
import jwt from 'jsonwebtoken';

export interface PublisherOptions {
  clientId: string;
  clientSecret: string;
  orgId: string;
  technicalAccountId: string;
  privateKey: string;
  /** Metascopes of the Adobe integration, separated by commas. */
  metaScopes: string;
  /** What the users of the publisher may do. */
  scopes: string[];
}

const IMS = 'https://ims-na1.adobelogin.com';

export class Publisher {
  constructor(private readonly opts: PublisherOptions) {
    if (!opts.metaScopes) throw new Error('metaScopes missing');
  }

  mayPublish(scope: string): boolean {
    return this.opts.scopes.includes(scope);
  }

  async getToken(): Promise<string> {
    const { clientId, clientSecret, orgId, technicalAccountId, privateKey, metaScopes } = this.opts;
    const claims: Record<string, unknown> = {
      iss: orgId,
      sub: technicalAccountId,
      aud: `${IMS}/c/${clientId}`,
      exp: Math.floor(Date.now() / 1000) + 300,
    };
    for (const name of metaScopes.split(',')) claims[`${IMS}/s/${name}`] = true;
    const params = new URLSearchParams({
      client_id: clientId,
      client_secret: clientSecret,
      jwt_token: jwt.sign(claims, privateKey, { algorithm: 'RS256' }),
    });
    const { data } = await axios.post<{ access_token: string }>(`${IMS}/ims/exchange/jwt`, params);
    return data.access_token;
  }
}

/** The publisher of the nightly job. */
export const getToken = (): Promise<string> =>
  new Publisher({
    clientId: process.env.CLIENT_ID ?? '',
    clientSecret: process.env.CLIENT_SECRET ?? '',
    orgId: process.env.ORG_ID ?? '',
    technicalAccountId: process.env.TECHNICAL_ACCOUNT_ID ?? '',
    privateKey: process.env.PRIVATE_KEY ?? '',
    metaScopes: 'ent_dataservices_sdk',
    scopes: ['publish:draft'],
  }).getToken();
