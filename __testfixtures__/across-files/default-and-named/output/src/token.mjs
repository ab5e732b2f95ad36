import axios from 'axios';
import { HOST } from './account.mjs';
import settings from './settings.mjs';

export async function getToken() {
  const { data } = await axios.post(
    `${HOST}/ims/token/v3`,
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  );
  return data.access_token;
}
