import { readFileSync } from 'fs';
import * as jwt from 'jsonwebtoken';
import got from 'got';

function signAsync(payload: object, key: string): Promise<string> {
  return new Promise((resolve, reject) => {
    jwt.sign(payload, key, { algorithm: 'RS256', expiresIn: '5m' }, (error, token) => {
      if (error || !token) reject(error);
      else resolve(token);
    });
  });
}

export async function getToken(): Promise<string> {
  const assertion = await signAsync(
    {
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    readFileSync('private.key', 'utf8'),
  );
  const { access_token } = await got
    .post('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
      form: {
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        jwt_token: assertion,
      },
    })
    .json<{ access_token: string }>();
  return access_token;
}
