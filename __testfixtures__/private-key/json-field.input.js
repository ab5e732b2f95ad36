const axios = require('axios');
const jwt = require('jsonwebtoken');

// the whole credential comes as one JSON secret from the vault
const credentials = JSON.parse(process.env.ADOBE_CREDENTIALS);

async function getToken() {
  const { client_id, client_secret, org_id, technical_account_id } = credentials;
  const claims = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: org_id,
    sub: technical_account_id,
    aud: `https://ims-na1.adobelogin.com/c/${client_id}`,
    'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
  };
  const jwt_token = jwt.sign(claims, credentials.private_key, { algorithm: 'RS256' });
  const body = new URLSearchParams({ client_id, client_secret, jwt_token });
  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', body);
  return data.access_token;
}

async function getFlow(id) {
  const { data } = await axios.get(`https://platform.adobe.io/data/foundation/flowservice/flows/${id}`, {
    headers: {
      Authorization: `Bearer ${await getToken()}`,
      'x-api-key': credentials.client_id,
      'x-gw-ims-org-id': credentials.org_id,
      'x-sandbox-name': credentials.sandbox || 'prod',
    },
  });
  return data.items[0];
}

module.exports = { getToken, getFlow };
