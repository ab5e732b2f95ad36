import fs from 'node:fs';
import querystring from 'node:querystring';
import jwt from 'jsonwebtoken';
import { Pool } from 'undici';

const ims = new Pool('https://ims-na1.adobelogin.com', { connections: 2, headersTimeout: 5_000 });

function assertion() {
  const claims = {
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    exp: Math.round(Date.now() / 1000) + 300,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  return jwt.sign(claims, fs.readFileSync('private.key'), { algorithm: 'RS256' });
}

export async function getToken() {
  const { statusCode, body } = await ims.request({
    method: 'POST',
    path: '/ims/exchange/jwt',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: querystring.stringify({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion(),
    }),
  });
  const answer = await body.json();
  if (statusCode !== 200) throw new Error(answer.error_description);
  return answer.access_token;
}
