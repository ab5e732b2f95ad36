const jwt = require('jsonwebtoken');
const axios = require('axios');

/**
 * Public API: signs the JWT of a service account.
 * @param {object} credentials as downloaded from the Developer Console
 * @param {string} privateKey PEM
 */
function generateJwt(credentials, privateKey) {
  return jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: credentials.ORG_ID,
      sub: credentials.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${credentials.API_KEY}`,
      [`https://ims-na1.adobelogin.com/s/${credentials.META_SCOPE}`]: true,
    },
    privateKey,
    { algorithm: 'RS256' }
  );
}

/**
 * Public API: exchanges a JWT, signed by generateJwt or elsewhere.
 */
async function exchangeJwt(credentials, jwtToken) {
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: credentials.API_KEY,
      client_secret: credentials.CLIENT_SECRET,
      jwt_token: jwtToken,
    })
  );
  return data;
}

module.exports = { generateJwt, exchangeJwt };
