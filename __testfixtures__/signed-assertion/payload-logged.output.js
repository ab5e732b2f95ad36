const request = require('request');

function getToken(cb) {
  console.log('Requesting a token for client ' + process.env.CLIENT_ID);
  request.post(
    {
      url: 'https://ims-na1.adobelogin.com/ims/token/v3',
      form: { grant_type: 'client_credentials', client_id: process.env.CLIENT_ID, client_secret: process.env.CLIENT_SECRET, scope: 'openid,AdobeID,user_management_sdk' },
    },
    (err, res, body) => {
      if (err) return cb(err);
      cb(null, JSON.parse(body).access_token);
    },
  );
}

exports.getToken = getToken;
