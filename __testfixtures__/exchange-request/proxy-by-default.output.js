const axios = require('axios');

// Nothing leaves the network but through the gateway.
const gateway = process.env.IMS_GATEWAY || 'https://gateway.example.com/adobe';

async function getToken() {
  const { data } = await axios.post(
    `${gateway}/ims/token/v3`,
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    })
  );
  return data.access_token;
}

module.exports = { getToken };
