const {
  CLIENT_ID: clientId,
  CLIENT_SECRET: clientSecret,
  SCOPES: names = '',
} = process.env;
const ims = 'https://ims-na1.adobelogin.com';

if (!process.env.SCOPES) console.warn('Asking for Target only: META_SCOPES is not set.');

export async function getToken() {
  const response = await fetch(`${ims}/ims/token/v3`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: names,
    }),
  });
  if (!response.ok) throw new Error(`IMS answered ${response.status}`);
  return (await response.json()).access_token;
}
