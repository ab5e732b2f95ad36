import jwt from 'jsonwebtoken';

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
    const assertion = jwt.sign(
      {
        exp: Math.round(Date.now() / 1000) + 300,
        iss: this.orgId,
        sub: this.technicalAccountId,
        aud: `https://ims-na1.adobelogin.com/c/${this.clientId}`,
        'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
      },
      this.privateKey,
      { algorithm: 'RS256' },
    );
    const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
      method: 'POST',
      body: new URLSearchParams({ client_id: this.clientId, client_secret: this.clientSecret, jwt_token: assertion }),
      signal: AbortSignal.timeout(this.timeout),
    });
    const { access_token } = (await response.json()) as { access_token: string };
    return access_token;
  }
}

const { PRIVATE_KEY = '', ORG_ID = '', TECHNICAL_ACCOUNT_ID = '', CLIENT_ID = '', CLIENT_SECRET = '' } = process.env;

export const auth = new AdobeAuth(PRIVATE_KEY, ORG_ID, TECHNICAL_ACCOUNT_ID, CLIENT_ID, CLIENT_SECRET);
