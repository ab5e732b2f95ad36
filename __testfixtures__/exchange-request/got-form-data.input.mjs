import { readFile } from 'node:fs/promises';
import FormData from 'form-data';
import got from 'got';
import jwt from 'jsonwebtoken';

const createJwt = (key) =>
  jwt.sign(
    {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
    },
    key,
    { algorithm: 'RS256' },
  );

export async function getToken() {
  const form = new FormData();
  form.append('client_id', process.env.CLIENT_ID);
  form.append('client_secret', process.env.CLIENT_SECRET);
  form.append('jwt_token', createJwt(await readFile('private.key')));

  const { body, statusCode } = await got('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: form,
    throwHttpErrors: false,
    responseType: 'json',
  });
  if (statusCode !== 200) throw new Error(`${body.error}: ${body.error_description}`);
  return body.access_token;
}
