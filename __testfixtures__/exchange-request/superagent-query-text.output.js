const superagent = require('superagent');

exports.getToken = async () => {
  const { CLIENT_ID, CLIENT_SECRET } = process.env;
  const res = await superagent
    .post('https://ims-na1.adobelogin.com/ims/token/v3')
    .type('form')
    .send({
      grant_type: 'client_credentials',
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    })
    .accept('json');
  return res.body.access_token;
};
