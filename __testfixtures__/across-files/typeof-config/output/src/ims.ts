import axios from 'axios';
import type { Config } from './config';

const IMS = 'https://ims-na1.adobelogin.com';

export async function requestToken(config: Readonly<Config>): Promise<string> {
  const { data } = await axios.post(
    `${IMS}/ims/token/v3`,
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: config.clientId,
      client_secret: config.clientSecret,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  );
  return data.access_token;
}
