import { readFile } from 'node:fs/promises';
import jwt from 'jsonwebtoken';

// jsonwebtoken is CommonJS: no named imports
const { sign, decode } = jwt;

const ims = new URL('https://ims-na1.adobelogin.com');

export async function getToken() {
  const { CLIENT_ID: client_id, CLIENT_SECRET: client_secret, ORG_ID, TECHNICAL_ACCOUNT_ID } = process.env;
  const jwt_token = sign(
    {
      [new URL('/s/ent_reactor_sdk', ims).href]: true,
    },
    await readFile('private.key', 'utf8'),
    {
      algorithm: 'RS256',
      expiresIn: '5m',
      issuer: ORG_ID,
      subject: TECHNICAL_ACCOUNT_ID,
      audience: `${ims.origin}/c/${client_id}`,
    },
  );
  const response = await fetch(new URL('/ims/exchange/jwt', ims), {
    method: 'POST',
    body: new URLSearchParams({ client_id, client_secret, jwt_token }),
  });
  if (!response.ok) throw new Error(`IMS answered ${response.status}: ${await response.text()}`);
  const { access_token } = await response.json();
  return access_token;
}

export const madeAt = (accessToken) => new Date(Number(decode(accessToken).created_at));
