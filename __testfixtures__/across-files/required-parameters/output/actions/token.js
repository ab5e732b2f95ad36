const axios = require('axios');

const IMS = 'https://ims-na1.adobelogin.com';

exports.getToken = async (params) => {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: params.CLIENT_ID,
    client_secret: params.CLIENT_SECRET,
    scope: 'openid,AdobeID,user_management_sdk',
  });
  const { data } = await axios.post(`${IMS}/ims/token/v3`, form);
  return data.access_token;
};
