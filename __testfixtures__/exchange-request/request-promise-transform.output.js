const rp = require('request-promise');

async function getToken() {
  const ims = await rp({
    method: 'POST',
    uri: 'https://ims-na1.adobelogin.com/ims/token/v3',
    proxy: process.env.HTTPS_PROXY,
    form: {
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk,read_organizations,additional_info.projectedProductContext,additional_info.roles,adobeio_api,read_client_secret,manage_client_secrets',
    },
    transform: JSON.parse,
  });
  return ims.access_token;
}

module.exports = { getToken };
