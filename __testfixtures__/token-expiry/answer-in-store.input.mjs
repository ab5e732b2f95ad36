import { readFile } from 'node:fs/promises';
import jwt from 'jsonwebtoken';
import ky from 'ky';
import { state } from './state.mjs';

export async function getToken() {
  const stored = await state.get('ims');
  if (stored && Date.now() < stored.at + stored.expires_in - 60_000) return stored.access_token;

  const assertion = jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    await readFile('private.key'),
    { algorithm: 'RS256' },
  );
  const answer = await ky
    .post('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
      body: new URLSearchParams({
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        jwt_token: assertion,
      }),
    })
    .json();
  answer.at = Date.now();
  await state.put('ims', answer);
  return answer.access_token;
}

export const lifetime = async () => (await state.get('ims')).expires_in;
