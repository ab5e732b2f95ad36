import fs from 'node:fs';
import axios from 'axios';
import jwt from 'jsonwebtoken';

const IMS = 'https://ims-na1.adobelogin.com';

class Client {
  get #claims() {
    return {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `${IMS}/c/${process.env.CLIENT_ID}`,
      [`${IMS}/s/ent_user_sdk`]: true,
    };
  }

  async token() {
    const assertion = jwt.sign(this.#claims, fs.readFileSync('private.key'), { algorithm: 'RS256' });
    const { data } = await axios.post(
      `${IMS}/ims/exchange/jwt`,
      new URLSearchParams({
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        jwt_token: assertion,
      }),
    );
    return data.access_token;
  }
}

export const getToken = () => new Client().token();
