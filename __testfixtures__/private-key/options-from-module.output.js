const axios = require('axios');
const config = require('../config');

if (!config.adobe.scope) {
  throw new Error('The settings of Adobe are incomplete');
}

async function getToken() {
  const { adobe } = config;
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({ grant_type: 'client_credentials', client_id: adobe.clientId, client_secret: adobe.clientSecret, scope: adobe.scope })
  );
  console.log('token for', config.adobe.scope);
  return data.access_token;
}

module.exports = getToken;
