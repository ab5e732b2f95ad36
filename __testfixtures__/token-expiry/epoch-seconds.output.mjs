const now = () => Math.floor(Date.now() / 1000);

export const store = { token: undefined, expires: 0 };

export async function getToken() {
  if (store.token && store.expires > now() + 60) return store.token;

  const response = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  });
  const json = await response.json();
  store.token = json.access_token;
  // `expires_in` are seconds, says the OAuth specification
  store.expires = now() + json.expires_in;
  return store.token;
}
