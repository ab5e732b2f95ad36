import dayjs from 'dayjs';
import got from 'got';

export let expiresAt = dayjs();
let token = '';

export async function getToken() {
  if (dayjs().isBefore(expiresAt)) return token;
  const { body } = await got.post('https://ims-na1.adobelogin.com/ims/token/v3', {
    form: {
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    },
    responseType: 'json',
  });
  token = body.access_token;
  expiresAt = dayjs().add(body.expires_in, 'seconds');
  return token;
}
