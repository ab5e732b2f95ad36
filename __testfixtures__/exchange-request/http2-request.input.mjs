import http2 from 'node:http2';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import jwt from 'jsonwebtoken';

const ims = 'https://ims-na1.adobelogin.com';

export async function getToken() {
  const assertion = jwt.sign(
    {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `${ims}/c/${process.env.CLIENT_ID}`,
      [`${ims}/s/ent_dataservices_sdk`]: true,
    },
    readFileSync('private.key'),
    { algorithm: 'RS256' },
  );
  const session = http2.connect(ims);
  try {
    const stream = session.request({
      ':method': 'POST',
      ':path': '/ims/exchange/jwt',
      'content-type': 'application/x-www-form-urlencoded',
    });
    stream.end(
      new URLSearchParams({
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        jwt_token: assertion,
      }).toString(),
    );
    const [headers] = await once(stream, 'response');
    const body = JSON.parse(await text(stream));
    if (headers[':status'] !== 200) throw new Error(body.error_description);
    return body.access_token;
  } finally {
    session.close();
  }
}
