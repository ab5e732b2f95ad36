import { readFileSync } from 'node:fs';
import got from 'got';
import jwt from 'jsonwebtoken';

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
  const { access_token } = await got
    .post('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
      searchParams: {
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        jwt_token: sign(),
      },
      retry: { limit: 2 },
    })
    .json();
  return access_token;
}
