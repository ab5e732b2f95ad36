import querystring from 'node:querystring';
import { Pool } from 'undici';

const ims = new Pool('https://ims-na1.adobelogin.com', { connections: 2, headersTimeout: 5_000 });

export async function getToken() {
  const { statusCode, body } = await ims.request({
    method: 'POST',
    path: '/ims/token/v3',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: querystring.stringify({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  });
  const answer = await body.json();
  if (statusCode !== 200) throw new Error(answer.error_description);
  return answer.access_token;
}
