const axios = require('axios');

// no scheme, it is also used to build the audience
const imsHost = 'ims-na1.adobelogin.com';
const apiHost = process.env.API_HOST || 'platform.adobe.io';

async function getToken() {
  const { data } = await axios.post(
    `https://${imsHost}/ims/token/v3`,
    new URLSearchParams({ grant_type: 'client_credentials', client_id: process.env.API_KEY, client_secret: process.env.SECRET, scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session' }),
  );
  return data.access_token;
}

function sandboxUrl(name) {
  return `https://${apiHost}/data/foundation/sandbox-management/sandboxes/${name}`;
}

module.exports = { getToken, sandboxUrl };
