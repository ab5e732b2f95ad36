// @flow
import axios from 'axios';
import jwt from 'jsonwebtoken';
import { readFileSync } from 'fs';

type Claims = { [claim: string]: mixed };

const claims = (): Claims => ({
  exp: Math.floor(Date.now() / 1000) + 300,
  iss: process.env.ORG_ID,
  sub: process.env.TECHNICAL_ACCOUNT_ID,
  aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
  'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
});

export async function getToken() {
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: jwt.sign(claims(), readFileSync('private.key'), { algorithm: 'RS256' }),
    }),
  );
  return data.access_token;
}
