import http2 from 'node:http2';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

const ims = 'https://ims-na1.adobelogin.com';

export async function getToken() {
  const session = http2.connect(ims);
  try {
    const stream = session.request({
      ':method': 'POST',
      ':path': '/ims/token/v3',
      'content-type': 'application/x-www-form-urlencoded',
    });
    stream.end(
      new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
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
