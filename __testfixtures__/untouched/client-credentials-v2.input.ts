import FormData from 'form-data';
import fetch from 'node-fetch';

/** No JWT and no private.key any more: replaces the old call to /ims/exchange/jwt. */
export async function getAccessTokenByClientCredentials(
  clientId: string,
  clientSecret: string,
  orgId: string,
  scopes: string[] = [],
): Promise<string> {
  const form = new FormData();
  form.append('grant_type', 'client_credentials');
  form.append('client_id', clientId);
  form.append('client_secret', clientSecret);
  form.append('org_id', orgId);
  form.append('scope', scopes.join(','));
  const response = await fetch('https://ims-na1.adobelogin.com/ims/token/v2', { method: 'POST', body: form });
  const { access_token } = await response.json();
  return access_token;
}
