const fs = require('fs');
const path = require('path');
const jwt = require('jsonwebtoken');
const rp = require('request-promise');

const KEY_DIRECTORY = process.env.KEY_DIRECTORY || 'keys';

async function getToken() {
  const payload = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
  };
  Object.assign(payload, {
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    'https://ims-na1.adobelogin.com/s/ent_adobeio_sdk': true,
  });
  const token = jwt.sign(payload, fs.readFileSync(path.join(KEY_DIRECTORY, 'ims.key')), { algorithm: 'RS256' });
  const ims = await rp({
    method: 'POST',
    uri: 'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    proxy: process.env.HTTPS_PROXY,
    form: {
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: token,
    },
    transform: JSON.parse,
  });
  return ims.access_token;
}

module.exports = { getToken };
