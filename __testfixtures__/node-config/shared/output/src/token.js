import config from 'config';

export async function getToken() {
  const response = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: config.get('ims').clientId,
      client_secret: config.get('ims').clientSecret,
      scope: config.get('ims').scopes,
    }),
  });
  return (await response.json()).access_token;
}
