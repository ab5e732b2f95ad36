const axios = require('axios');
const config = require('../config/default.json');

exports.getToken = async () => {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: config.adobe.clientId,
    client_secret: config.adobe.clientSecret,
    scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
  });
  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', body);
  return data.access_token;
};
