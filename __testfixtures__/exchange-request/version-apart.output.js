const axios = require('axios');

const ims = { host: 'https://ims-na1.adobelogin.com', version: 'v3' };

async function getToken() {
  const { data } = await axios.post(
    ims.host + '/ims/token/' + ims.version,
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  );
  return data.access_token;
}

module.exports = { getToken };
