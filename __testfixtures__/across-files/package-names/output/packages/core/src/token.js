import axios from 'axios';
import { ims } from '#account';

export async function getToken() {
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: ims.clientId,
      client_secret: ims.clientSecret,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  );
  return data.access_token;
}
