const rp = require('request-promise');

module.exports.getToken = async () => {
  const { CLIENT_ID, CLIENT_SECRET } = process.env;
  const answer = await rp.post('https://ims-na1.adobelogin.com/ims/token/v3', {
    form: {
      grant_type: 'client_credentials',
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    },
  });
  return JSON.parse(answer).access_token;
};
