import axios from 'axios';

export class TokenService {
  constructor(
    private readonly clientId: string,
    private readonly clientSecret: string,
  ) {}

  async getToken(): Promise<string> {
    const { data } = await axios.post(
      'https://ims-na1.adobelogin.com/ims/token/v3',
      new URLSearchParams({ grant_type: 'client_credentials', client_id: this.clientId, client_secret: this.clientSecret, scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session' }),
    );
    return data.access_token;
  }
}

export const service = new TokenService(
  process.env.CLIENT_ID as string,
  process.env.CLIENT_SECRET as string,
);
