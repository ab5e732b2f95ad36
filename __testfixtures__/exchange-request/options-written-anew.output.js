const https = require('https');
const fetch = require('node-fetch');

const TOKEN_URL = 'https://ims-na1.adobelogin.com/ims/token/v3';

async function getToken() {
  let options = { method: 'POST', timeout: 10000 };
  options = {
    ...options,
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.IMS_CLIENT_ID,
      client_secret: process.env.IMS_CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  };
  if (process.env.KEEP_ALIVE) {
    options = { ...options, agent: new https.Agent({ keepAlive: true }) };
  }

  const response = await fetch(TOKEN_URL, options);
  const { access_token } = await response.json();
  return access_token;
}

module.exports = { getToken };
