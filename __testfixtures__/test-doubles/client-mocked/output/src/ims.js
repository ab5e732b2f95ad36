const axios = require('axios');

const IMS = 'https://ims-na1.adobelogin.com';

exports.accessToken = async ({ clientId, clientSecret }) => {
  const form = new URLSearchParams();
  form.append('grant_type', 'client_credentials');
  form.append('client_id', clientId);
  form.append('client_secret', clientSecret);
  form.append('scope', 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session');
  const response = await axios.post(`${IMS}/ims/token/v3`, form);
  return response.data.access_token;
};
