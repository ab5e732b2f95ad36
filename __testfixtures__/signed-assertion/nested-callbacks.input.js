var fs = require('fs');
var jwt = require('jsonwebtoken');
var request = require('request');

// gets a token, and says so
exports.getToken = function (done) {
  fs.readFile('private.key', 'utf8', function (err, key) {
    if (err) {
      return done(err);
    }
    var claims = {
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: 'https://ims-na1.adobelogin.com/c/' + process.env.CLIENT_ID,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true
    };
    jwt.sign(claims, key, { algorithm: 'RS256', expiresIn: 600 }, function (err, token) {
      if (err) return done(err);
      request.post(
        {
          url: 'https://ims-na1.adobelogin.com/ims/exchange/jwt',
          formData: {
            client_id: process.env.CLIENT_ID,
            client_secret: process.env.CLIENT_SECRET,
            jwt_token: token
          }
        },
        function (err, response, body) {
          if (err) return done(err);
          console.log('logged in');
          done(null, JSON.parse(body).access_token);
        }
      );
    });
  });
};
