const axios = require('axios');
const jwt = require('jsonwebtoken');
const fs = require('fs');

/**
 * @returns {Promise<{accessToken: string, expiresIn: number}>} expiresIn in milliseconds
 */
async function getToken() {
  const token = jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
    },
    fs.readFileSync('private.key', 'utf8'),
    { algorithm: 'RS256' }
  );
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: token,
    })
  );
  return { accessToken: data.access_token, expiresIn: data.expires_in };
}

module.exports = { getToken };
