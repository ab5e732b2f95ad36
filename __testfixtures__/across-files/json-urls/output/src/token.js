const axios = require('axios');
const environments = require('../config/environments.json');

const environment = environments[process.env.STAGE || 'prod'];

async function getToken() {
  const { data } = await axios.post(
    environment.ims,
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
    }),
  );
  return data.access_token;
}

module.exports = { getToken, api: environment.api };
