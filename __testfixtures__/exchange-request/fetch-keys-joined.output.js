async function getToken() {
  const params = {
    grant_type: 'client_credentials',
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    scope: 'openid,AdobeID,user_management_sdk',
  };
  const body = Object.keys(params)
    .map((name) => encodeURIComponent(name) + '=' + encodeURIComponent(params[name]))
    .join('&');
  const response = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body,
  });
  return (await response.json()).access_token;
}

module.exports = { getToken };
