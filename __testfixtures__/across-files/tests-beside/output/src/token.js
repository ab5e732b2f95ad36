const axios = require('axios');

const config = {
  clientId: process.env.CM_CLIENT_ID,
  clientSecret: process.env.CM_CLIENT_SECRET,
};

async function getToken() {
  const params = new URLSearchParams();
  params.append('grant_type', 'client_credentials');
  params.append('client_id', config.clientId);
  params.append('client_secret', config.clientSecret);
  params.append('scope', 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,read_pc.dma_aem_ams');
  const response = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', params);
  return response.data.access_token;
}
module.exports = { getToken };
