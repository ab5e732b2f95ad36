const EXCHANGE = 'https://ims-na1.adobelogin.com/ims/token/v3';

export async function getToken() {
  const { CLIENT_ID, CLIENT_SECRET } = process.env;
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: CLIENT_ID,
    client_secret: CLIENT_SECRET,
    scope: 'openid,AdobeID,user_management_sdk',
  });
  const response = await fetch(EXCHANGE, { method: 'post', body });
  const { access_token } = await response.json();
  return access_token;
}
