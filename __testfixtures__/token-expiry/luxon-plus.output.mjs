import axios from 'axios';
import { DateTime } from 'luxon';

export const current = { token: '', expires: DateTime.now() };

export async function getToken() {
  if (current.expires > DateTime.now()) return current.token;
  const { data: { access_token: token, expires_in: lifetime } } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
    }),
  );
  Object.assign(current, { token, expires: DateTime.now().plus({ milliseconds: lifetime * 1000 }) });
  return token;
}
