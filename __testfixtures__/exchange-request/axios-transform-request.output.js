const axios = require('axios');
const qs = require('qs');

async function getToken() {
  const fields = {
    grant_type: 'client_credentials',
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    scope: 'openid,AdobeID,user_management_sdk',
  };
  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', fields, {
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    transformRequest: [(body) => qs.stringify(body)],
  });
  return data.access_token;
}

module.exports = { getToken };
