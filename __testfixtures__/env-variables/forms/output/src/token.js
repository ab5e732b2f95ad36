const axios = require('axios');

async function getToken() {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: process.env.ADOBE_CLIENT_ID,
    client_secret: process.env.ADOBE_CLIENT_SECRET,
    scope: process.env.ADOBE_SCOPES,
  });
  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', body);
  return data.access_token;
}

module.exports = { getToken };
