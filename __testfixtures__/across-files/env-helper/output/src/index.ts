import axios from 'axios';
import { requireEnv } from './env';

const IMS = 'https://ims-na1.adobelogin.com';

export async function getToken(): Promise<string> {
  const { data } = await axios.post(
    `${IMS}/ims/token/v3`,
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: requireEnv('IMS_CLIENT_ID'),
      client_secret: requireEnv('IMS_CLIENT_SECRET'),
      scope: requireEnv('IMS_SCOPES'),
    }),
  );
  return data.access_token;
}
