const ims = 'https://ims-na1.adobelogin.com';
const { CLIENT_ID, CLIENT_SECRET } = process.env;

export async function getToken() {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: CLIENT_ID,
    client_secret: CLIENT_SECRET,
    scope: 'openid,AdobeID,user_management_sdk',
  });
  const response = await fetch(`${ims}/ims/token/v3`, { method: 'POST', body });
  const { access_token: token } = await response.json();
  return token;
}
