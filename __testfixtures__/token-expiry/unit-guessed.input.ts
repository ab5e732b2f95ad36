import axios from 'axios';
import { readFileSync } from 'fs';
import { sign } from 'jsonwebtoken';

type ImsAnswer = { access_token: string; expires_in: number };

const ONE_DAY_IN_SECONDS = 86400;

class Cache {
  token = '';
  expires = 0;

  put({ access_token, expires_in }: ImsAnswer): string {
    const lifetime = expires_in <= ONE_DAY_IN_SECONDS ? expires_in * 1000 : expires_in;
    this.expires = Date.now() + lifetime;
    return (this.token = access_token);
  }
}

export const cache = new Cache();

export async function getToken(): Promise<string> {
  if (Date.now() < cache.expires) return cache.token;
  const jwtToken = sign(
    {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    readFileSync('private.key'),
    { algorithm: 'RS256' },
  );
  const { data } = await axios.post<ImsAnswer>(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.CLIENT_ID as string,
      client_secret: process.env.CLIENT_SECRET as string,
      jwt_token: jwtToken,
    }),
  );
  return cache.put(data);
}
