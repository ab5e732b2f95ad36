import got from 'got';
import { settings } from './settings';

const { ims, http } = settings;
const host = 'https://ims-na1.adobelogin.com';

export async function getToken(): Promise<string> {
  const { access_token } = await got
    .post(`${host}/ims/token/v3`, {
      retry: { limit: http.retries },
      form: {
        grant_type: 'client_credentials',
        client_id: ims.clientId,
        client_secret: ims.clientSecret,
        scope: ims.scopes.join(','),
      },
    })
    .json<{ access_token: string }>();
  return access_token;
}
