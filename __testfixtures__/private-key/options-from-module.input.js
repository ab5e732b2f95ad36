const jwt = require('jsonwebtoken');
const axios = require('axios');
const config = require('../config');

if (!config.adobe.privateKey || !config.adobe.metaScope) {
  throw new Error('The settings of Adobe are incomplete');
}

async function getToken() {
  const { adobe } = config;
  const token = jwt.sign(
    {
      iss: adobe.orgId,
      sub: adobe.techId,
      aud: `https://ims-na1.adobelogin.com/c/${adobe.clientId}`,
      [`https://ims-na1.adobelogin.com/s/${adobe.metaScope}`]: true,
    },
    adobe.privateKey,
    { algorithm: 'RS256', expiresIn: 300 }
  );
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({ client_id: adobe.clientId, client_secret: adobe.clientSecret, jwt_token: token })
  );
  console.log('token for', config.adobe.metaScope);
  return data.access_token;
}

module.exports = getToken;
