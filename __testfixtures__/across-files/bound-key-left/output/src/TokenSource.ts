import axios from 'axios';

interface Account {
  clientId: string;
  clientSecret: string;
  orgId: string;
  technicalAccountId: string;
}

export class TokenSource {
  constructor(
    private readonly account: Account,
  ) {}

  async token(): Promise<string> {
    const { clientId, clientSecret } = this.account;
    const { data } = await axios.post(
      'https://ims-na1.adobelogin.com/ims/token/v3',
      new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        scope: 'openid,AdobeID,user_management_sdk',
      }),
    );
    return data.access_token;
  }
}
