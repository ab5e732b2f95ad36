import { assertion } from './assertion';
import { settings } from './env';
import { ImsError } from './imsError';

export async function getToken(): Promise<string> {
  const res = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: new URLSearchParams({ client_id: settings.clientId, client_secret: settings.clientSecret, jwt_token: assertion() }),
  });
  if (!res.ok) throw new ImsError('EXCHANGE_FAILED', `IMS answered ${res.status}`);
  return (await res.json()).access_token;
}
