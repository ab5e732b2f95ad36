import axios from 'axios';

class TokenService {
  private token?: string;

  constructor(
    private readonly clientId: string,
    private readonly clientSecret: string,
  ) {}

  async getToken(): Promise<string> {
    if (!this.token) {
      const params = new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: this.clientId,
        client_secret: this.clientSecret,
        scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
      });
      const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', params);
      this.token = data.access_token as string;
    }
    return this.token;
  }
}

const service = new TokenService(
  process.env.CLIENT_ID as string,
  process.env.CLIENT_SECRET as string,
);

export const getToken = (): Promise<string> => service.getToken();
