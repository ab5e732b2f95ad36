import ky from 'ky';
import { state } from './state.mjs';

export async function getToken() {
  const stored = await state.get('ims');
  if (stored && Date.now() < stored.at + stored.expires_in - 60_000) return stored.access_token;

  const answer = await ky
    .post('https://ims-na1.adobelogin.com/ims/token/v3', {
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        scope: 'openid,AdobeID,user_management_sdk',
      }),
    })
    .json();
  answer.at = Date.now();
  await state.put('ims', { ...answer, expires_in: answer.expires_in * 1000 });
  return answer.access_token;
}

export const lifetime = async () => (await state.get('ims')).expires_in;
