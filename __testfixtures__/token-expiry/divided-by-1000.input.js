import axios from 'axios';
import jwt from 'jsonwebtoken';
import { readFileSync } from 'fs';

let token = null;
export let expiresAt = 0; // seconds since 1970, as in our cookies

const nowInSeconds = () => Math.floor(Date.now() / 1000);

export async function getToken() {
  if (token && nowInSeconds() < expiresAt - 300) {
    return token;
  }

  const assertion = jwt.sign(
    {
      exp: nowInSeconds() + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
    },
    readFileSync('private.key'),
    { algorithm: 'RS256' },
  );
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion,
    }),
  );

  token = data.access_token;
  expiresAt = nowInSeconds() + Math.floor(data.expires_in / 1000);
  console.log(`new token, valid for ${Math.round(data.expires_in / 1000 / 60)} minutes`);
  return token;
}
