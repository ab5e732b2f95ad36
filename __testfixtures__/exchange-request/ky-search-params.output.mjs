import ky from 'ky';

export async function getToken() {
  const searchParams = { grant_type: 'client_credentials', client_id: process.env.CLIENT_ID, client_secret: process.env.CLIENT_SECRET, scope: 'openid,AdobeID,user_management_sdk' };
  const { access_token } = await ky.post('https://ims-na1.adobelogin.com/ims/token/v3', { body: new URLSearchParams(searchParams) }).json();
  return access_token;
}
