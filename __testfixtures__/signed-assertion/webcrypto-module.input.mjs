import { readFile } from 'node:fs/promises';
import { webcrypto } from 'node:crypto';

const { subtle } = webcrypto;
const IMS = 'https://ims-na1.adobelogin.com';

const base64url = (bytes) =>
  Buffer.from(bytes).toString('base64').replace(/=/g, '').replace(/\+/g, '-').replace(/\//g, '_');

function pemToBuffer(pem) {
  const body = pem.replace(/-----(BEGIN|END) PRIVATE KEY-----/g, '').replace(/\s/g, '');
  return Buffer.from(body, 'base64');
}

async function createJwt() {
  const key = await subtle.importKey(
    'pkcs8',
    pemToBuffer(await readFile('private.key', 'utf8')),
    { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const header = { alg: 'RS256', typ: 'JWT' };
  const payload = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `${IMS}/c/${process.env.CLIENT_ID}`,
    [`${IMS}/s/ent_user_sdk`]: true,
  };
  const unsigned = `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(payload))}`;
  const signature = await subtle.sign('RSASSA-PKCS1-v1_5', key, new TextEncoder().encode(unsigned));
  return `${unsigned}.${base64url(signature)}`;
}

export async function getToken() {
  const response = await fetch(`${IMS}/ims/exchange/jwt`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: await createJwt(),
    }),
  });
  const { access_token } = await response.json();
  return access_token;
}
