const axios = require('axios');
const jwt = require('jsonwebtoken');
const fs = require('fs');

const IMS = 'https://ims-na1.adobelogin.com';
const cache = { token: null, expires: 0 };

async function getToken() {
  if (cache.token && cache.expires > Date.now()) return cache.token;

  const payload = {
    exp: Math.round(Date.now() / 1000) + 60 * 60 * 24,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `${IMS}/c/${process.env.CLIENT_ID}`,
    [`${IMS}/s/ent_dataservices_sdk`]: true,
  };
  const token = jwt.sign(payload, fs.readFileSync('private.key'), { algorithm: 'RS256' });
  const response = await axios.post(
    `${IMS}/ims/exchange/jwt`,
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: token,
    }),
  );
  cache.token = response.data.access_token;
  cache.expires = payload.exp * 1000;
  return cache.token;
}

module.exports = { getToken, cache };
