const fs = require('fs');
const axios = require('axios');
const jwt = require('jsonwebtoken');

const ims = { host: 'https://ims-na1.adobelogin.com', version: 'v1' };

function assertion() {
  const claims = {
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    exp: Math.round(Date.now() / 1000) + 300,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  return jwt.sign(claims, fs.readFileSync('private.key'), { algorithm: 'RS256' });
}

async function getToken() {
  const { data } = await axios.post(
    ims.host + '/ims/exchange/' + ims.version + '/jwt',
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion(),
    }),
  );
  return data.access_token;
}

module.exports = { getToken };
