const axios = require('axios');

const config = {
  ims: {
    host: 'ims-na1.adobelogin.com',
    scopes: ['openid', 'AdobeID', 'user_management_sdk'],
    timeout: 10000,
  },
  client: { id: process.env.CLIENT_ID, secret: process.env.CLIENT_SECRET },
};

async function getToken() {
  const {
    ims: { host, scopes: scopeNames, timeout },
    client,
  } = config;
  const form = { grant_type: 'client_credentials', client_id: client.id, client_secret: client.secret, scope: scopeNames.join(',') };
  const response = await axios.post(`https://${host}/ims/token/v3`, new URLSearchParams(form), { timeout });
  return response.data.access_token;
}

module.exports = { getToken };
