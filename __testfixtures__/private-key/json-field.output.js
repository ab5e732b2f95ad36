const axios = require('axios');

// the whole credential comes as one JSON secret from the vault
const credentials = JSON.parse(process.env.ADOBE_CREDENTIALS);

async function getToken() {
  const { client_id, client_secret } = credentials;
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret, scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session' });
  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', body);
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
