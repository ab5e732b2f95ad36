const { promisify } = require('util');
const fs = require('fs');
const axios = require('axios');
const jwt = require('jsonwebtoken');

const readFile = promisify(fs.readFile);
const sign = promisify(jwt.sign);

async function getToken() {
  const key = await readFile('private.key');
  const assertion = await sign(
    {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    key,
    { algorithm: 'RS256' },
  );
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion,
    }),
  );
  return data.access_token;
}

module.exports = { getToken };
