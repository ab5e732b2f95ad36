const axios = require('axios');
const jwt = require('jsonwebtoken');
const { buildClaims, IMS } = require('./claims');

/**
 * @param {{ clientId: string, clientSecret: string, orgId: string, technicalAccountId: string, privateKey: string }} settings
 */
async function fetchToken(settings) {
  const assertion = jwt.sign(buildClaims(settings), settings.privateKey, { algorithm: 'RS256' });
  const { data } = await axios.post(
    `${IMS}/ims/exchange/jwt`,
    new URLSearchParams({
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      jwt_token: assertion,
    })
  );
  return data.access_token;
}

module.exports = { fetchToken };
