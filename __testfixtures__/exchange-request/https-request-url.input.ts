import { request } from 'node:https';
import { readFileSync } from 'node:fs';
import { sign } from 'jsonwebtoken';

const endpoint = new URL('/ims/exchange/jwt', 'https://ims-na1.adobelogin.com');

function post(body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    request(
      endpoint,
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () => resolve(text));
      },
    )
      .on('error', reject)
      .end(body);
  });
}

export async function getToken(): Promise<string> {
  const jwtToken = sign(
    { 'https://ims-na1.adobelogin.com/s/ent_reactor_it_admin_sdk': true },
    readFileSync('private.key'),
    {
      algorithm: 'RS256',
      expiresIn: '2m',
      issuer: process.env.ORG_ID,
      subject: process.env.TECHNICAL_ACCOUNT_ID,
      audience: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    },
  );
  const answer = await post(
    `client_id=${process.env.CLIENT_ID}&client_secret=${process.env.CLIENT_SECRET}&jwt_token=${jwtToken}`,
  );
  return (JSON.parse(answer) as { access_token: string }).access_token;
}
