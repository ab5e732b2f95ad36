import { readFileSync } from 'node:fs';
import jwt from 'jsonwebtoken';

const EXCHANGE = 'https://ims-na1.adobelogin.com/ims/exchange/jwt';

export async function getToken() {
  const { ORG_ID, TECHNICAL_ACCOUNT_ID, CLIENT_ID, CLIENT_SECRET } = process.env;
  const claims = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: ORG_ID,
    sub: TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  const body = new URLSearchParams({
    client_id: CLIENT_ID,
    client_secret: CLIENT_SECRET,
    jwt_token: jwt.sign(claims, readFileSync('private.key'), { algorithm: 'RS256' }),
  });
  const response = await fetch(`${EXCHANGE}?${body}`, { method: 'post' });
  const { access_token } = await response.json();
  return access_token;
}
