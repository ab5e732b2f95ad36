import { readFileSync } from 'node:fs';
import axios from 'axios';
import jwt from 'jsonwebtoken';
import { DateTime } from 'luxon';

export const current = { token: '', expires: DateTime.now() };

export async function getToken() {
  if (current.expires > DateTime.now()) return current.token;
  const claims = {
    exp: Math.floor(DateTime.now().plus({ minutes: 5 }).toSeconds()),
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
  };
  const { data: { access_token: token, expires_in: lifetime } } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: jwt.sign(claims, readFileSync('private.key'), { algorithm: 'RS256' }),
    }),
  );
  Object.assign(current, { token, expires: DateTime.now().plus({ milliseconds: lifetime }) });
  return token;
}
