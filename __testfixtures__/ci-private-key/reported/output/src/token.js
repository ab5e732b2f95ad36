async function getToken() {
  const clientId = process.env.ADOBE_CLIENT_ID;
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: process.env.ADOBE_CLIENT_SECRET,
    scope: 'openid,AdobeID,user_management_sdk',
  });
  const response = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', { method: 'POST', body });
  return (await response.json()).access_token;
}

module.exports = { getToken };
