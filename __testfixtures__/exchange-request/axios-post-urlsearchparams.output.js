const axios = require('axios');

const API_ROOT = 'https://platform.adobe.io/data/foundation';
const IMS_EXCHANGE = 'https://ims-na1.adobelogin.com/ims/token/v3';

/**
 * Get an access token for the Experience Platform APIs.
 */
async function getToken() {
  const params = new URLSearchParams();
  params.append('grant_type', 'client_credentials');
  params.append('client_id', process.env.ADOBE_CLIENT_ID);
  params.append('client_secret', process.env.ADOBE_CLIENT_SECRET);
  params.append('scope', 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session');

  const response = await axios.post(IMS_EXCHANGE, params, {
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    timeout: 10000,
  });
  return response.data.access_token;
}

async function listDatasets(limit = 50) {
  const token = await getToken();
  const { data } = await axios.get(`${API_ROOT}/catalog/dataSets`, {
    params: { limit },
    headers: {
      Authorization: `Bearer ${token}`,
      'x-api-key': process.env.ADOBE_CLIENT_ID,
      'x-gw-ims-org-id': process.env.ADOBE_ORG_ID,
    },
  });
  return Object.entries(data).map(([id, dataset]) => ({ id, name: dataset.name }));
}

module.exports = { getToken, listDatasets };
