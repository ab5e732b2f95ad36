const axios = require('axios');
const jwt = require('jsonwebtoken');

const cache = { token: null, expiresAt: 0 };

/** IMS says in the token itself when it was made and how long it lives: both in milliseconds, both as text. */
function expiryOf(accessToken) {
  const { created_at, expires_in } = jwt.decode(accessToken);
  return parseInt(created_at, 10) + parseInt(expires_in, 10);
}

async function getToken() {
  if (cache.token && Date.now() < cache.expiresAt) return cache.token;

  const response = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  );
  cache.token = response.data.access_token;
  cache.expiresAt = expiryOf(cache.token);
  return cache.token;
}

module.exports = { getToken, cache };
