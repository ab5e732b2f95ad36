const fs = require('fs');
const axios = require('axios');
const jwt = require('jsonwebtoken');

async function getToken() {
  const payload = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: process.env.ADOBE_ORG_ID,
    sub: process.env.ADOBE_TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.ADOBE_CLIENT_ID}`,
  };
  for (const scope of process.env.ADOBE_META_SCOPES.split(',')) {
    payload[`https://ims-na1.adobelogin.com/s/${scope}`] = true;
  }
  const key = fs.readFileSync(process.env.ADOBE_PRIVATE_KEY_PATH, 'utf8');
  const body = new URLSearchParams({
    client_id: process.env.ADOBE_CLIENT_ID,
    client_secret: process.env.ADOBE_CLIENT_SECRET,
    jwt_token: jwt.sign(payload, { key, passphrase: process.env.ADOBE_KEY_PASSPHRASE }, { algorithm: 'RS256' }),
  });
  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', body);
  return data.access_token;
}

module.exports = { getToken };
