export class AdobeAuth {
  constructor(
    private privateKey: string,
    private orgId: string,
    private technicalAccountId: string,
    private clientId: string,
    private clientSecret: string,
    private timeout = 5000,
  ) {}

  async getToken(): Promise<string> {
    const response = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: this.clientId, client_secret: this.clientSecret, scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session' }),
      signal: AbortSignal.timeout(this.timeout),
    });
    const { access_token } = (await response.json()) as { access_token: string };
    return access_token;
  }
}

const { PRIVATE_KEY = '', ORG_ID = '', TECHNICAL_ACCOUNT_ID = '', CLIENT_ID = '', CLIENT_SECRET = '' } = process.env;

export const auth = new AdobeAuth(PRIVATE_KEY, ORG_ID, TECHNICAL_ACCOUNT_ID, CLIENT_ID, CLIENT_SECRET);
