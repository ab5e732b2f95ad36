const fs = require('fs');
const axios = require('axios');
const jwt = require('jsonwebtoken');

/** integration.json is the file that the Developer Console offers for download, with the payload ready to be signed. */
async function getToken(file = 'integration.json') {
  const integration = JSON.parse(fs.readFileSync(file, 'utf8'));
  const payload = { ...integration.payload, exp: Math.round(Date.now() / 1000) + 300 };
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: integration.client_id,
      client_secret: integration.client_secret,
      jwt_token: jwt.sign(payload, fs.readFileSync('private.key'), { algorithm: 'RS256' }),
    }),
  );
  return data.access_token;
}

module.exports = { getToken };
