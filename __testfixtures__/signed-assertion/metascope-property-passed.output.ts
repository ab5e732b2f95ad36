import axios from 'axios';

enum MetaScope {
  Users = 'openid,AdobeID,user_management_sdk',
  CloudManager = 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,read_pc.dma_aem_ams',
}

class Auth {
  constructor(private readonly scope: MetaScope) {}

  async token(): Promise<string> {
    const { data } = await axios.post(
      'https://ims-na1.adobelogin.com/ims/token/v3',
      new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: process.env.CLIENT_ID!,
        client_secret: process.env.CLIENT_SECRET!,
        scope: this.scope,
      }),
    );
    return data.access_token;
  }
}

export const getToken = (): Promise<string> => new Auth(MetaScope.Users).token();
