import fs from 'node:fs';
import { promisify as toPromise } from 'node:util';
import jwt from 'jsonwebtoken';

const slurp = toPromise(fs.readFile);
const ims = 'https://ims-na1.adobelogin.com';
const { CLIENT_ID, CLIENT_SECRET, ORG_ID, TECHNICAL_ACCOUNT_ID, KEY_FILE } = process.env;

async function makeAssertion() {
  const key = await slurp(KEY_FILE, 'utf8');
  const claims = {
    iss: ORG_ID,
    sub: TECHNICAL_ACCOUNT_ID,
    aud: `${ims}/c/${CLIENT_ID}`,
    exp: Math.floor(Date.now() / 1000) + 300,
    [`${ims}/s/ent_user_sdk`]: true,
  };
  return jwt.sign(claims, key, { algorithm: 'RS256' });
}

export async function getToken() {
  const body = new URLSearchParams({
    client_id: CLIENT_ID,
    client_secret: CLIENT_SECRET,
    jwt_token: await makeAssertion(),
  });
  const response = await fetch(`${ims}/ims/exchange/jwt`, { method: 'POST', body });
  const { access_token: token } = await response.json();
  return token;
}
