import ky from 'ky';
import jwt from 'jsonwebtoken';
import { readFile } from 'node:fs/promises';

const api = ky.create({ prefixUrl: 'https://ims-na1.adobelogin.com', retry: 1, timeout: 20_000 });

export async function getToken() {
  const key = await readFile(new URL('../private.key', import.meta.url));
  const body = new URLSearchParams();
  body.set('client_id', process.env.CLIENT_ID);
  body.set('client_secret', process.env.CLIENT_SECRET);
  body.set(
    'jwt_token',
    jwt.sign(
      {
        exp: Math.floor(Date.now() / 1000) + 300,
        iss: process.env.ORG_ID,
        sub: process.env.TECHNICAL_ACCOUNT_ID,
        aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
        'https://ims-na1.adobelogin.com/s/ent_reactor_sdk': true,
      },
      key,
      { algorithm: 'RS256' },
    ),
  );
  const { access_token } = await api.post('ims/exchange/jwt', { body }).json();
  return access_token;
}
