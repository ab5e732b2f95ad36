import axios from 'axios';
import { check, config } from './config';
import { loggable } from './log';

check(config);
console.debug('Settings', loggable(config));

const IMS = 'https://ims-na1.adobelogin.com';

export async function getToken(): Promise<string> {
  const { data } = await axios.post(
    `${IMS}/ims/token/v3`,
    new URLSearchParams({ grant_type: 'client_credentials', client_id: config.clientId, client_secret: config.clientSecret, scope: config.scopes.join(',') }),
  );
  return data.access_token;
}
