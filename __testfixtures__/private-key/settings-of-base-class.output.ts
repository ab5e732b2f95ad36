import axios from 'axios';

abstract class TokenProvider<T extends object> {
  private current?: string;

  protected constructor(protected readonly settings: Readonly<T>) {}

  protected abstract fetchToken(): Promise<string>;

  async token(): Promise<string> {
    this.current ??= await this.fetchToken();
    return this.current;
  }
}

interface AdobeSettings {
  clientId: string;
  clientSecret: string;
}

class AdobeProvider extends TokenProvider<AdobeSettings> {
  constructor(settings: AdobeSettings) {
    super(settings);
  }

  protected async fetchToken(): Promise<string> {
    const { clientId, clientSecret } = this.settings;
    const { data } = await axios.post<{ access_token: string }>(
      'https://ims-na1.adobelogin.com/ims/token/v3',
      new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,read_pc.dma_aem_ams' }),
    );
    return data.access_token;
  }
}

const provider = new AdobeProvider({
  clientId: process.env.CM_API_KEY!,
  clientSecret: process.env.CM_SECRET!,
});

export const getToken = (): Promise<string> => provider.token();
