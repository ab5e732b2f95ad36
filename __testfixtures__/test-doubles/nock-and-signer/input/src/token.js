const axios = require('axios');
const jwt = require('jsonwebtoken');

async function getToken({ clientId, clientSecret, orgId, technicalAccountId, privateKey }) {
  const jwtToken = jwt.sign(
    {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: orgId,
      sub: technicalAccountId,
      aud: `https://ims-na1.adobelogin.com/c/${clientId}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    privateKey,
    { algorithm: 'RS256' },
  );
  const body = new URLSearchParams({ client_id: clientId, client_secret: clientSecret, jwt_token: jwtToken });
  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', body);
  return { token: data.access_token, expiresAt: Date.now() + data.expires_in };
}

module.exports = { getToken };
