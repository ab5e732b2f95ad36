const fs = require('fs');
const axios = require('axios');

function loadProducts() {
  try {
    return JSON.parse(fs.readFileSync('./products.json', 'utf8'));
  } catch (err) {
    return [];
  }
}

async function getToken() {
  const response = await axios({
    method: 'POST',
    url: 'https://ims-na1.adobelogin.com/ims/token/v3',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    data: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  });
  return response.data.access_token;
}

module.exports = { getToken, loadProducts };
