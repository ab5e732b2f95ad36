import { readFileSync } from 'fs';
import fetch from 'node-fetch';
import jwt from 'jsonwebtoken';

const privateKey = readFileSync('private.key');

export const getToken = async () => {
  const res = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: jwt.sign(
        {
          iss: process.env.ORG_ID,
          sub: process.env.TECHNICAL_ACCOUNT_ID,
          aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
          'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
        },
        privateKey,
        { algorithm: 'RS256', expiresIn: 60 * 5 },
      ),
    }),
  });
  if (!res.ok) throw new Error(await res.text());
  return (await res.json()).access_token;
};
