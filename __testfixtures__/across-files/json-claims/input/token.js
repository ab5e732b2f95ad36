const fs = require('fs');
const axios = require('axios');
const jwt = require('jsonwebtoken');
const settings = require('./settings.json');

async function getToken() {
  const payload = settings.jwt_payload;
  payload.exp = Math.round(Date.now() / 1000) + 300;
  const token = jwt.sign(payload, fs.readFileSync('private.key'), { algorithm: 'RS256' });
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: settings.client_id,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: token,
    }),
  );
  return data.access_token;
}

module.exports = { getToken, programs: settings.programs };
