import { readFileSync } from 'node:fs';
import jwt from 'jsonwebtoken';
import ky from 'ky';

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
  const searchParams = { client_id: process.env.CLIENT_ID, client_secret: process.env.CLIENT_SECRET, jwt_token: sign() };
  const { access_token } = await ky.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', { searchParams }).json();
  return access_token;
}
