const fs = require('fs');
const axios = require('axios');
const jwt = require('jsonwebtoken');

const { CLIENT_ID, CLIENT_SECRET, ORG_ID, TECHNICAL_ACCOUNT_ID } = process.env;

async function getToken() {
  const payload = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: ORG_ID,
    sub: TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_cloudmgr_sdk': true,
  };
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      jwt_token: jwt.sign(payload, fs.readFileSync('private.key'), { algorithm: 'RS256' }),
    }),
  );
  return data.access_token;
}

module.exports = { getToken };
