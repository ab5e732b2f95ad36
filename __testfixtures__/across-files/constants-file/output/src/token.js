const axios = require('axios');
const { IMS_JWT_EXCHANGE, REQUEST_TIMEOUT } = require('./constants');

async function getToken() {
  const params = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,read_pc.dma_aem_ams',
  });
  const { data } = await axios.post(IMS_JWT_EXCHANGE, params, { timeout: REQUEST_TIMEOUT });
  return data.access_token;
}

module.exports = { getToken };
