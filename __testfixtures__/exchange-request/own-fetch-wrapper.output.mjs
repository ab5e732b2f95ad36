const IMS = 'https://ims-na1.adobelogin.com';

// Every request has ten seconds.
function post(url, init) {
  return fetch(url, { method: 'POST', signal: AbortSignal.timeout(10_000), ...init });
}

export async function getToken() {
  const response = await post(`${IMS}/ims/token/v3`, {
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  });
  const { access_token, expires_in } = await response.json();
  return { token: access_token, until: Date.now() + expires_in * 1000 };
}
