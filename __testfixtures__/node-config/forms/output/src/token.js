const axios = require('axios');
const { ims } = require('./settings');

module.exports = async function token() {
  const res = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: ims.clientId,
    client_secret: ims.clientSecret,
    scope: ims.scope,
  }));
  return res.data.access_token;
};
