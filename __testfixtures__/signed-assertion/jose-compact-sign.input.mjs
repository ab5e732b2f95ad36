import { readFileSync } from 'node:fs';
import { CompactSign, importPKCS8 } from 'jose';

const encode = (value) => new TextEncoder().encode(JSON.stringify(value));

async function assertion() {
  const key = await importPKCS8(readFileSync('private.key', 'utf8'), 'RS256');
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iat: now,
    exp: now + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_cloudmgr_sdk': true,
  };
  return new CompactSign(encode(claims)).setProtectedHeader({ alg: 'RS256' }).sign(key);
}

export async function getToken() {
  const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: await assertion(),
    }),
  });
  const body = await response.json();
  if (!response.ok) throw new Error(body.error_description);
  return body.access_token;
}
