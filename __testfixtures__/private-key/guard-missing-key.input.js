const jwt = require('jsonwebtoken');
const axios = require('axios');

const { CLIENT_ID, CLIENT_SECRET, ORG_ID, TECHNICAL_ACCOUNT_ID, PRIVATE_KEY, COMPANY = 'acme0' } = process.env;

async function getToken() {
  if (!CLIENT_ID || !CLIENT_SECRET) {
    throw new Error('CLIENT_ID and CLIENT_SECRET must be set');
  }
  if (!PRIVATE_KEY) {
    throw new Error('PRIVATE_KEY must be set, see README');
  }
  if (!ORG_ID || !TECHNICAL_ACCOUNT_ID || !PRIVATE_KEY.includes('BEGIN')) {
    throw new Error('the service account is incomplete');
  }

  const token = jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: ORG_ID,
      sub: TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_analytics_bulk_ingest_sdk': true,
    },
    PRIVATE_KEY,
    { algorithm: 'RS256' }
  );

  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({ client_id: CLIENT_ID, client_secret: CLIENT_SECRET, jwt_token: token })
  );
  return data.access_token;
}

const reportUrl = (id) => `https://analytics.adobe.io/api/${COMPANY}/reports/${id}`;

module.exports = { getToken, reportUrl };
