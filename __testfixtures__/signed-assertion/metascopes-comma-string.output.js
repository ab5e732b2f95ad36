const axios = require('axios');

const IMS_BASE = 'https://ims-na1.adobelogin.com';
const SCOPES = 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session,additional_info.job_function,additional_info.roles';

async function getToken() {
  const response = await axios.post(
    IMS_BASE + '/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: SCOPES,
    }).toString(),
    { headers: { 'content-type': 'application/x-www-form-urlencoded' } }
  );
  return response.data.access_token;
}

exports.getToken = getToken;
