var request = require('request');
var jwt = require('jsonwebtoken');
var fs = require('fs');

var ims = {};

// callback(error, answer): the answer of IMS, with expires_in in milliseconds
ims.login = function (callback) {
  var assertion = jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: 'https://ims-na1.adobelogin.com/c/' + process.env.CLIENT_ID,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    fs.readFileSync('private.key'),
    { algorithm: 'RS256' }
  );
  request.post(
    {
      url: 'https://ims-na1.adobelogin.com/ims/exchange/jwt',
      form: {
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        jwt_token: assertion,
      },
      json: true,
    },
    function (error, response, body) {
      if (error) return callback(error);
      if (!body.access_token) return callback(new Error(body.error_description));
      callback(null, body);
    }
  );
};

module.exports = ims;
