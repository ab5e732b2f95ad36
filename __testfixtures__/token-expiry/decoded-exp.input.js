const axios = require('axios');
const fs = require('fs');
const jwt = require('jsonwebtoken');

let current;

function isExpired(token) {
  const { exp } = jwt.decode(token);
  return exp * 1000 < Date.now();
}

async function getToken() {
  if (current && !isExpired(current)) return current;
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
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion,
    }),
  );
  current = data.access_token;
  return current;
}

module.exports = { getToken };
