import axios, { AxiosInstance } from 'axios';

export class ImsAuth {
  private readonly http: AxiosInstance = axios.create({ baseURL: 'https://ims-na1.adobelogin.com' });

  constructor(
    private readonly clientId: string,
    private readonly clientSecret: string,
  ) {}

  public async getToken(): Promise<string> {
    const params = new URLSearchParams();
    params.append('grant_type', 'client_credentials');
    params.append('client_id', this.clientId);
    params.append('client_secret', this.clientSecret);
    params.append('scope', process.env.ADOBE_SCOPES!);
    const { data } = await this.http.post<{ access_token: string }>('/ims/token/v3', params);
    return data.access_token;
  }
}

export const auth = new ImsAuth(process.env.CLIENT_ID!, process.env.CLIENT_SECRET!);
