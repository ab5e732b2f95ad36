import { readFile } from 'node:fs/promises';
import dayjs from 'dayjs';
import got from 'got';
import jwt from 'jsonwebtoken';

export let expiresAt = dayjs();
let token = '';

export async function getToken() {
  if (dayjs().isBefore(expiresAt)) return token;
  const { body } = await got.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    form: {
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: jwt.sign(
        {
          iss: process.env.ORG_ID,
          sub: process.env.TECHNICAL_ACCOUNT_ID,
          aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
          'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
        },
        await readFile('private.key'),
        { algorithm: 'RS256', expiresIn: '5m' },
      ),
    },
    responseType: 'json',
  });
  token = body.access_token;
  expiresAt = dayjs().add(body.expires_in, 'seconds');
  return token;
}
