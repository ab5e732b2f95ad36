const axios = require('axios');

const tokens = {};

exports.getToken = async () => {
  if (tokens[process.env.CLIENT_ID]) return tokens[process.env.CLIENT_ID];
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  );
  tokens[process.env.CLIENT_ID] = data.access_token;
  setTimeout(() => delete tokens[process.env.CLIENT_ID], data.expires_in * 1000 - 60000).unref();
  return tokens[process.env.CLIENT_ID];
};
