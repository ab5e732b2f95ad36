const axios = require('axios');
const constants = require('./constants');

exports.getToken = async () => {
  const { data } = await axios.post(
    constants.EXCHANGE,
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.IMS_CLIENT_ID,
      client_secret: process.env.IMS_CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  );
  return data.access_token;
};
