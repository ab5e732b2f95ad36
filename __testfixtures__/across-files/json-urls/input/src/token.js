const fs = require('fs');
const axios = require('axios');
const jwt = require('jsonwebtoken');
const environments = require('../config/environments.json');

const environment = environments[process.env.STAGE || 'prod'];

async function getToken() {
  const claims = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
  };
  const { data } = await axios.post(
    environment.ims,
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: jwt.sign(claims, fs.readFileSync('private.key'), { algorithm: 'RS256' }),
    }),
  );
  return data.access_token;
}

module.exports = { getToken, api: environment.api };
