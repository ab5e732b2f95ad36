const axios = require('axios');
const { read } = require('./vault');

exports.getToken = async () => {
  const secret = await read('client-secret');
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.IMS_CLIENT_ID,
      client_secret: secret,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  );
  return data.access_token;
};
