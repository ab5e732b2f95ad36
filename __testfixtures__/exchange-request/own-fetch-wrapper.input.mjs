import { readFileSync } from 'node:fs';
import { createSign } from 'node:crypto';

const IMS = 'https://ims-na1.adobelogin.com';

const encode = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');

function signJwt(claims) {
  const unsigned = [{ alg: 'RS256', typ: 'JWT' }, claims].map(encode).join('.');
  return `${unsigned}.${createSign('RSA-SHA256').update(unsigned).sign(readFileSync('private.key'), 'base64url')}`;
}

const claimKey = (kind, name) => `${IMS}/${kind}/${name}`;

// Every request has ten seconds.
function post(url, init) {
  return fetch(url, { method: 'POST', signal: AbortSignal.timeout(10_000), ...init });
}

export async function getToken() {
  const assertion = signJwt({
    exp: Math.round(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: claimKey('c', process.env.CLIENT_ID),
    [claimKey('s', 'ent_user_sdk')]: true,
  });
  const response = await post(`${IMS}/ims/exchange/jwt`, {
    body: new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion,
    }),
  });
  const { access_token, expires_in } = await response.json();
  return { token: access_token, until: Date.now() + expires_in };
}
