const axios = require('axios');
const jwt = require('jsonwebtoken');

let current;

function isExpired(token) {
  const { exp } = jwt.decode(token);
  return exp * 1000 < Date.now();
}

async function getToken() {
  if (current && !isExpired(current)) return current;
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  );
  current = data.access_token;
  return current;
}

module.exports = { getToken };
