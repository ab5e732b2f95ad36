const axios = require('axios');

async function requestToken() {
  const form = new URLSearchParams();
  form.append('grant_type', 'client_credentials');
  form.append('client_id', process.env.CLIENT_ID);
  form.append('client_secret', process.env.CLIENT_SECRET);
  form.append('scope', 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,read_pc.dma_aem_ams');

  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', form);
  return { token: data.access_token, expires_in: data.expires_in * 1000 };
}

module.exports = { requestToken };
