import axios from 'axios';
import { sign } from 'jsonwebtoken';

interface Account {
  clientId: string;
  clientSecret: string;
  orgId: string;
  technicalAccountId: string;
}

export class TokenSource {
  constructor(
    private readonly account: Account,
    private readonly privateKey: string,
  ) {}

  async token(): Promise<string> {
    const { clientId, clientSecret, orgId, technicalAccountId } = this.account;
    const claims = {
      iss: orgId,
      sub: technicalAccountId,
      aud: `https://ims-na1.adobelogin.com/c/${clientId}`,
      exp: Math.floor(Date.now() / 1000) + 300,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    };
    const { data } = await axios.post(
      'https://ims-na1.adobelogin.com/ims/exchange/jwt',
      new URLSearchParams({
        client_id: clientId,
        client_secret: clientSecret,
        jwt_token: sign(claims, this.privateKey, { algorithm: 'RS256' }),
      }),
    );
    return data.access_token;
  }
}
