const axios = require('axios');

const CLIENT_ID = '7c1f0a4e9b2d4d3f8a6e5b0c9d1e2f3a';

module.exports.getToken = async () => {
  const response = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: CLIENT_ID,
    client_secret: process.env.CAMPAIGN_CLIENT_SECRET,
    scope: process.env.ADOBE_SCOPES,
  }));
  return response.data.access_token;
};

module.exports.campaignHeaders = (token) => ({
  Authorization: `Bearer ${token}`,
  'X-Api-Key': CLIENT_ID,
  'Cache-Control': 'no-cache',
});
