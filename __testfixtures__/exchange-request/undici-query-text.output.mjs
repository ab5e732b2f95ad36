import { request } from 'undici';

export async function getToken() {
  const { CLIENT_ID, CLIENT_SECRET } = process.env;
  const url = new URL('https://ims-na1.adobelogin.com/ims/token/v3');
  const { body } = await request(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: CLIENT_ID, client_secret: CLIENT_SECRET, scope: 'openid,AdobeID,user_management_sdk' }).toString(),
  });
  const { access_token } = await body.json();
  return access_token;
}
