const axios = require('axios');

const tokens = {};

async function getToken() {
  const org = process.env.ORG_ID;
  if (tokens[org]) return tokens[org];

  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,read_pc.dma_aem_ams',
    })
  );
  tokens[org] = data.access_token;
  setTimeout(() => delete tokens[org], data.expires_in * 1000).unref();
  return tokens[org];
}

module.exports = { getToken };
