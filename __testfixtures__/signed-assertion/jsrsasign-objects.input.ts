import { jws } from 'jsrsasign';
import axios from 'axios';
import { readFileSync } from 'fs';

const privateKey = readFileSync(process.env.KEY_FILE as string, 'utf8');

export default class TokenSource {
  private readonly clientId = process.env.CLIENT_ID as string;

  private assertion(): string {
    const expires = Math.floor(Date.now() / 1000) + 300;
    return jws.JWS.sign(
      'RS256',
      { alg: 'RS256', typ: 'JWT' },
      {
        exp: expires,
        iss: process.env.ORG_ID,
        sub: process.env.TECHNICAL_ACCOUNT_ID,
        aud: 'https://ims-na1.adobelogin.com/c/' + this.clientId,
        'https://ims-na1.adobelogin.com/s/ent_adobeio_sdk': true
      },
      privateKey
    );
  }

  async get(): Promise<string> {
    const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', new URLSearchParams({
      client_id: this.clientId,
      client_secret: process.env.CLIENT_SECRET as string,
      jwt_token: this.assertion()
    }));
    return data.access_token;
  }
}

export const source = new TokenSource();
