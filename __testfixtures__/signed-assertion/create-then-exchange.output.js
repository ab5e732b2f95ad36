const axios = require('axios');

/** Exchange the JWT for an access token */
async function exchange() {
  const form = new URLSearchParams();
  form.append('grant_type', 'client_credentials');
  form.append('client_id', process.env.CLIENT_ID);
  form.append('client_secret', process.env.CLIENT_SECRET);
  form.append('scope', 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session');
  const response = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', form);
  return response.data.access_token;
}

async function getToken() {
  return exchange();
}

async function countProfiles() {
  const token = await getToken();
  const response = await axios.get('https://platform.adobe.io/data/core/ups/previewsamplestatus', {
    headers: {
      Authorization: `Bearer ${token}`,
      'x-api-key': process.env.CLIENT_ID,
      'x-gw-ims-org-id': process.env.ORG_ID,
    },
  });
  return response.data.totalRows;
}

module.exports = { getToken, countProfiles };
