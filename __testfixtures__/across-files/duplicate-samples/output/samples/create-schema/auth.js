const fetch = require('node-fetch');
const config = require('../config');

// Step 1: sign a JWT. Step 2: exchange it for an access token.
async function getToken() {
  const params = new URLSearchParams();
  params.append('grant_type', 'client_credentials');
  params.append('client_id', config.clientId);
  params.append('client_secret', config.clientSecret);
  params.append('scope', 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session');

  const res = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    body: params,
  });
  const json = await res.json();
  return json.access_token;
}

module.exports = { getToken };
