import { readFileSync } from 'node:fs';
import jwt from 'jsonwebtoken';

const HOST = 'https://ims-na1.adobelogin.com';

export async function getAccessToken(env = process.env) {
  const assertion = jwt.sign(
    {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: env.ORG_ID,
      sub: env.TECH_ACCOUNT_ID,
      aud: `${HOST}/c/${env.CLIENT_ID}`,
      [`${HOST}/s/ent_dataservices_sdk`]: true,
    },
    readFileSync(env.PRIVATE_KEY_FILE),
    { algorithm: 'RS256' },
  );
  const body = new FormData();
  body.append('client_id', env.CLIENT_ID);
  body.append('client_secret', env.CLIENT_SECRET);
  body.append('jwt_token', assertion);
  const response = await fetch(`${HOST}/ims/exchange/jwt`, { method: 'POST', body });
  const json = await response.json();
  if (!response.ok) throw new Error(json.error_description);
  return { token: json.access_token, seconds: Math.round(json.expires_in / 1000) };
}
