const axios = require('axios');
const jwt = require('jsonwebtoken');
const fs = require('fs');

let cached;

async function exchange(assertion) {
  const response = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion,
    }),
  );
  return response.data.access_token;
}

async function getToken() {
  if (cached && cached.expires > Date.now()) return cached.token;
  const payload = {
    exp: Math.round(Date.now() / 1000) + 60 * 60 * 24,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
  };
  const token = await exchange(jwt.sign(payload, fs.readFileSync('private.key'), { algorithm: 'RS256' }));
  cached = { token, expires: payload.exp * 1000 };
  return token;
}

module.exports = { getToken };
