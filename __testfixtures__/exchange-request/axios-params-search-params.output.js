const axios = require('axios');

const getToken = async () => {
  const params = new URLSearchParams();
  params.set('grant_type', 'client_credentials');
  params.set('client_id', process.env.CLIENT_ID);
  params.set('client_secret', process.env.CLIENT_SECRET);
  params.set('scope', 'openid,AdobeID,user_management_sdk');
  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', params, { timeout: 10000 });
  return data.access_token;
};

module.exports = { getToken };
