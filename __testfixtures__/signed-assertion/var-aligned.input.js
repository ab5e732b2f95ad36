var jwt = require('jsonwebtoken'), fs = require('fs'),
    request = require('request');

function getToken() {
  var now = Math.round(+new Date() / 1000),
      claims = { exp: now + 60, iss: process.env.ORG_ID, sub: process.env.TECH_ID },
      options = {
        url: 'https://ims-na1.adobelogin.com/ims/exchange/jwt',
        method: 'POST',
        form: {
          client_id: process.env.CLIENT_ID,
          client_secret: process.env.CLIENT_SECRET
        }
      };
  claims.aud = 'https://ims-na1.adobelogin.com/c/' + process.env.CLIENT_ID;
  claims['https://ims-na1.adobelogin.com/s/ent_user_sdk'] = true;
  options.form.jwt_token = jwt.sign(claims, fs.readFileSync('umapi.key'), { algorithm: 'RS256' });

  return new Promise(function (resolve, reject) {
    request(options, function (error, response, body) {
      if (error) {
        reject(error);
      } else {
        resolve(JSON.parse(body).access_token);
      }
    });
  });
}

exports.getToken = getToken;
