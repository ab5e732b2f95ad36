const axios = require('axios');
const { IMS } = require('./claims');

/**
 * @param {{ clientId: string, clientSecret: string, orgId: string, technicalAccountId: string, privateKey: string }} settings
 */
async function fetchToken(settings) {
  const { data } = await axios.post(
    `${IMS}/ims/token/v3`,
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
    })
  );
  return data.access_token;
}

module.exports = { fetchToken };
