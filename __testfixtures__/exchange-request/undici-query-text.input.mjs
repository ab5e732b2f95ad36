import { readFileSync } from 'node:fs';
import jwt from 'jsonwebtoken';
import { request } from 'undici';

function sign() {
  return jwt.sign(
    {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    readFileSync('private.key'),
    { algorithm: 'RS256' }
  );
}

export async function getToken() {
  const { CLIENT_ID, CLIENT_SECRET } = process.env;
  const url = new URL('https://ims-na1.adobelogin.com/ims/exchange/jwt');
  url.search = new URLSearchParams({ client_id: CLIENT_ID, client_secret: CLIENT_SECRET, jwt_token: sign() });
  const { body } = await request(url, { method: 'POST' });
  const { access_token } = await body.json();
  return access_token;
}
