const fs = require('fs');
const path = require('path');
const axios = require('axios');
const jwt = require('jsonwebtoken');

const API_ROOT = 'https://platform.adobe.io/data/foundation';
const IMS_EXCHANGE = 'https://ims-na1.adobelogin.com/ims/exchange/jwt';

const privateKey = fs.readFileSync(path.join(__dirname, 'private.key'), 'utf8');

/**
 * Get an access token for the Experience Platform APIs.
 */
async function getToken() {
  const payload = {
    exp: Math.round(Date.now() / 1000) + 60 * 5,
    iss: process.env.ADOBE_ORG_ID,
    sub: process.env.ADOBE_TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.ADOBE_CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
  };
  const jwtToken = jwt.sign(payload, privateKey, { algorithm: 'RS256' });

  const params = new URLSearchParams();
  params.append('client_id', process.env.ADOBE_CLIENT_ID);
  params.append('client_secret', process.env.ADOBE_CLIENT_SECRET);
  params.append('jwt_token', jwtToken);

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
