const fetch = require('node-fetch');

const IMS = 'https://ims-na1.adobelogin.com';

async function getToken() {
  const { CLIENT_ID, CLIENT_SECRET } = process.env;
  const response = await fetch(
    `${IMS}/ims/token/v3`,
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Cache-Control': 'no-cache' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        scope: 'openid,AdobeID,user_management_sdk',
      }),
    }
  );
  if (!response.ok) throw new Error(`IMS answered ${response.status}`);
  return (await response.json()).access_token;
}

module.exports = { getToken };
