import { promises as fs } from 'fs';
import axios from 'axios';
import { sign } from 'jsonwebtoken';

const IMS = 'https://ims-na1.adobelogin.com';

export async function getToken(): Promise<string> {
  const [key] = await Promise.all([fs.readFile('private.key', 'utf8')]);
  const claims = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `${IMS}/c/${process.env.CLIENT_ID}`,
    [`${IMS}/s/ent_user_sdk`]: true,
  };
  const form = new URLSearchParams();
  form.append('client_id', process.env.CLIENT_ID!);
  form.append('client_secret', process.env.CLIENT_SECRET!);
  form.append('jwt_token', sign(claims, key, { algorithm: 'RS256' }));
  const { data } = await axios.post<{ access_token: string }>(`${IMS}/ims/exchange/jwt`, form);
  return data.access_token;
}
