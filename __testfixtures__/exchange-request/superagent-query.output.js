const superagent = require('superagent');

exports.getToken = () => superagent
  .post('https://ims-na1.adobelogin.com/ims/token/v3')
  .type('form')
  .send({
    grant_type: 'client_credentials',
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    scope: 'openid,AdobeID,user_management_sdk',
  })
  .then((res) => res.body.access_token);
