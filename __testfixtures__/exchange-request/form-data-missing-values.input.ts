import { readFileSync } from 'fs';
import axios from 'axios';
import FormData from 'form-data';
import jwt from 'jsonwebtoken';

const { CLIENT_SECRET } = process.env;

export async function getToken(): Promise<string> {
  const claims = {
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    exp: Math.round(Date.now() / 1000) + 300,
    'https://ims-na1.adobelogin.com/s/ent_marketing_sdk': true,
  };
  const form = new FormData();
  form.append('client_id', process.env.CLIENT_ID);
  form.append('client_secret', CLIENT_SECRET);
  form.append('jwt_token', jwt.sign(claims, readFileSync('private.key'), { algorithm: 'RS256' }));
  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', form, {
    headers: form.getHeaders(),
  });
  return data.access_token;
}
