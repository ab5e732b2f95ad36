import axios from 'axios';

export namespace Adobe {
  const IMS = 'https://ims-na1.adobelogin.com';

  export type MetaScope = 'ent_user_sdk' | 'ent_cloudmgr_sdk' | 'ent_analytics_bulk_ingest_sdk';

  export interface Credentials {
    clientId: string;
    clientSecret: string;
    scopes: string[];
  }

  export async function token(c: Credentials): Promise<string> {
    const { data } = await axios.post<{ access_token: string }>(`${IMS}/ims/token/v3`, new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: c.clientId,
      client_secret: c.clientSecret,
      scope: c.scopes.join(','),
    }));
    return data.access_token;
  }
}

const credentials: Adobe.Credentials = {
  clientId: process.env.ADOBE_CLIENT_ID!,
  clientSecret: process.env.ADOBE_CLIENT_SECRET!,
  scopes: [
    'openid',
    'AdobeID',
    'user_management_sdk',
    'read_organizations',
    'additional_info.projectedProductContext',
    'read_pc.dma_aem_ams',
  ],
};

export const getToken = () => Adobe.token(credentials);
