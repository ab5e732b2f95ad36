const jwt = require('jsonwebtoken');
const fetch = require('node-fetch');
const config = require('../config');

// Step 1: sign a JWT. Step 2: exchange it for an access token.
async function getToken() {
  const payload = {
    exp: Math.round(Date.now() / 1000) + 60 * 60 * 12,
    iss: config.orgId,
    sub: config.technicalAccountId,
    aud: `https://ims-na1.adobelogin.com/c/${config.clientId}`,
    'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
  };
  const token = jwt.sign(payload, config.privateKey, { algorithm: 'RS256' });

  const params = new URLSearchParams();
  params.append('client_id', config.clientId);
  params.append('client_secret', config.clientSecret);
  params.append('jwt_token', token);

  const res = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: params,
  });
  const json = await res.json();
  return json.access_token;
}

module.exports = { getToken };
