import axios from 'axios';

export default class TokenSource {
  private readonly clientId = process.env.CLIENT_ID as string;

  async get(): Promise<string> {
    const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: this.clientId,
      client_secret: process.env.CLIENT_SECRET as string,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,additional_info.roles,adobeio_api,read_client_secret,manage_client_secrets'
    }));
    return data.access_token;
  }
}

export const source = new TokenSource();
