import axios from 'axios';
import fs from 'fs';
import jwt from 'jsonwebtoken';

enum MetaScope {
  Users = 'ent_user_sdk',
  CloudManager = 'ent_cloudmgr_sdk',
}

class Auth {
  constructor(private readonly metaScope: MetaScope = MetaScope.Users) {}

  async token(): Promise<string> {
    const claims = {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      [`https://ims-na1.adobelogin.com/s/${this.metaScope}`]: true,
    };
    const assertion = jwt.sign(claims, fs.readFileSync('private.key'), { algorithm: 'RS256' });
    const { data } = await axios.post(
      'https://ims-na1.adobelogin.com/ims/exchange/jwt',
      new URLSearchParams({
        client_id: process.env.CLIENT_ID!,
        client_secret: process.env.CLIENT_SECRET!,
        jwt_token: assertion,
      }),
    );
    return data.access_token;
  }
}

export const getToken = (): Promise<string> => new Auth().token();
