const axios = require('axios');

async function getToken({ clientId, clientSecret }) {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope: 'openid,AdobeID,user_management_sdk' });
  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', body);
  return { token: data.access_token, expiresAt: Date.now() + data.expires_in * 1000 };
}

module.exports = { getToken };
