const axios = require('axios');

const IMS = 'https://ims-na1.adobelogin.com';
const cache = { token: null, expires: 0 };

async function getToken() {
  if (cache.token && cache.expires > Date.now()) return cache.token;

  const response = await axios.post(
    `${IMS}/ims/token/v3`,
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
    }),
  );
  cache.token = response.data.access_token;
  cache.expires = Date.now() + response.data.expires_in * 1000;
  return cache.token;
}

module.exports = { getToken, cache };
