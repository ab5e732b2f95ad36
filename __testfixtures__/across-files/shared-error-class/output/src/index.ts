import { settings } from './env';
import { ImsError } from './imsError';

export async function getToken(): Promise<string> {
  const res = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: settings.clientId, client_secret: settings.clientSecret, scope: 'openid,AdobeID,user_management_sdk' }),
  });
  if (!res.ok) throw new ImsError('EXCHANGE_FAILED', `IMS answered ${res.status}`);
  return (await res.json()).access_token;
}
