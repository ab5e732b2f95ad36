const axios = require('axios');

const IMS = process.env.IMS_HOST || 'https://ims-na1.adobelogin.com';

async function getAccessToken() {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,additional_info.job_function',
  });
  const res = await axios.post(`${IMS}/ims/token/v3`, body.toString(), {
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });
  return { token: res.data.access_token, validUntil: Date.now() + res.data.expires_in * 1000 };
}

module.exports = { getAccessToken };
