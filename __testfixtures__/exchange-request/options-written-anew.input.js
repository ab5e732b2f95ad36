const fs = require('fs');
const https = require('https');
const fetch = require('node-fetch');
const jwt = require('jsonwebtoken');

const TOKEN_URL = 'https://ims-na1.adobelogin.com/ims/exchange/jwt';

async function getToken() {
  const assertion = jwt.sign(
    {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: process.env.IMS_ORG_ID,
      sub: process.env.IMS_TECHNICAL_ACCOUNT,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.IMS_CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    fs.readFileSync('private.key'),
    { algorithm: 'RS256' }
  );

  let options = { method: 'POST', timeout: 10000 };
  options = {
    ...options,
    body: new URLSearchParams({
      client_id: process.env.IMS_CLIENT_ID,
      client_secret: process.env.IMS_CLIENT_SECRET,
      jwt_token: assertion,
    }),
  };
  if (process.env.KEEP_ALIVE) {
    options = { ...options, agent: new https.Agent({ keepAlive: true }) };
  }

  const response = await fetch(TOKEN_URL, options);
  const { access_token } = await response.json();
  return access_token;
}

module.exports = { getToken };
