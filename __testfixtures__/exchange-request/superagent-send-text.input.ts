import * as superagent from 'superagent';
import { readFileSync } from 'fs';
import * as jwt from 'jsonwebtoken';

const ims = 'https://ims-na1.adobelogin.com';

export async function getToken(): Promise<string> {
  const assertion = jwt.sign(
    {
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `${ims}/c/${process.env.CLIENT_ID}`,
      [`${ims}/s/event_receiver_api`]: true,
    },
    readFileSync('private.key'),
    { algorithm: 'RS256', expiresIn: '5m' },
  );
  const request = superagent.post(`${ims}/ims/exchange/jwt`);
  request.set('Accept', 'application/json');
  request.send(`client_id=${process.env.CLIENT_ID}`);
  request.send(`client_secret=${process.env.CLIENT_SECRET}`);
  request.send(`jwt_token=${assertion}`);
  const { body } = await request;
  return body.access_token;
}
