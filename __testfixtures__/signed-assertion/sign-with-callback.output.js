const request = require('request');

function getToken(done) {
  request.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    {
      form: {
        grant_type: 'client_credentials',
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        scope: 'openid,AdobeID,user_management_sdk',
      },
      json: true,
    },
    (error, response, body) => done(error, body && body.access_token),
  );
}

module.exports = { getToken };
