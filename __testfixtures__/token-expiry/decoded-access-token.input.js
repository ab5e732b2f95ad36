const axios = require('axios');
const jwt = require('jsonwebtoken');
const fs = require('fs');

const cache = { token: null, expiresAt: 0 };

/** IMS says in the token itself when it was made and how long it lives: both in milliseconds, both as text. */
function expiryOf(accessToken) {
  const { created_at, expires_in } = jwt.decode(accessToken);
  return parseInt(created_at, 10) + parseInt(expires_in, 10);
}

async function getToken() {
  if (cache.token && Date.now() < cache.expiresAt) return cache.token;

  const assertion = jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    fs.readFileSync('private.key'),
    { algorithm: 'RS256' },
  );
  const response = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion,
    }),
  );
  cache.token = response.data.access_token;
  cache.expiresAt = expiryOf(cache.token);
  return cache.token;
}

module.exports = { getToken, cache };
