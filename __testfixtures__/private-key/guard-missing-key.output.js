const axios = require('axios');

const { CLIENT_ID, CLIENT_SECRET, COMPANY = 'acme0' } = process.env;

async function getToken() {
  if (!CLIENT_ID || !CLIENT_SECRET) {
    throw new Error('CLIENT_ID and CLIENT_SECRET must be set');
  }

  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({ grant_type: 'client_credentials', client_id: CLIENT_ID, client_secret: CLIENT_SECRET, scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,additional_info.job_function' })
  );
  return data.access_token;
}

const reportUrl = (id) => `https://analytics.adobe.io/api/${COMPANY}/reports/${id}`;

module.exports = { getToken, reportUrl };
