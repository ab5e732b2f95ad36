const axios = require('axios');
const jwt = require('jsonwebtoken');
const fs = require('fs');

const tokens = {};

async function getToken() {
  const org = process.env.ORG_ID;
  if (tokens[org]) return tokens[org];

  const assertion = jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: org,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_cloudmgr_sdk': true,
    },
    fs.readFileSync('private.key'),
    { algorithm: 'RS256' }
  );
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion,
    })
  );
  tokens[org] = data.access_token;
  setTimeout(() => delete tokens[org], data.expires_in).unref();
  return tokens[org];
}

module.exports = { getToken };
