const needle = require('needle');

exports.getToken = async () => {
  const { body } = await needle('post', 'https://ims-na1.adobelogin.com/ims/token/v3', {
    grant_type: 'client_credentials',
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    scope: 'openid,AdobeID,user_management_sdk',
  });
  return body.access_token;
};
