import { readFileSync } from 'node:fs';
import jwt from 'jsonwebtoken';

const now = () => Math.floor(Date.now() / 1000);

export const store = { token: undefined, expires: 0 };

export async function getToken() {
  if (store.token && store.expires > now() + 60) return store.token;

  const assertion = jwt.sign(
    {
      exp: now() + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    readFileSync('private.key'),
    { algorithm: 'RS256' },
  );
  const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion,
    }),
  });
  const json = await response.json();
  store.token = json.access_token;
  // `expires_in` are seconds, says the OAuth specification
  store.expires = now() + json.expires_in;
  return store.token;
}
