var request = require('request');
var jwt = require('jsonwebtoken');
var fs = require('fs');

function getToken(callback) {
  var expiry = Math.round(new Date().getTime() / 1000) + 60 * 10;
  var jwtToken = jwt.sign({
    'exp': expiry,
    'iss': process.env.ORG_ID,
    'sub': process.env.TECHNICAL_ACCOUNT_ID,
    'https://ims-na1.adobelogin.com/s/ent_marketing_sdk': true,
    'aud': 'https://ims-na1.adobelogin.com/c/' + process.env.CLIENT_ID
  }, fs.readFileSync('./keys/target.key', 'utf8'), { algorithm: 'RS256' });

  request.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    form: {
      'client_id': process.env.CLIENT_ID,
      'client_secret': process.env.CLIENT_SECRET,
      'jwt_token': jwtToken
    }
  }, function (err, response, body) {
    if (err) return callback(err);
    var result = JSON.parse(body);
    if (result.error) {
      return callback(new Error(result.error + ': ' + result.error_description));
    }
    callback(null, result.access_token);
  });
}

function listActivities(tenant, callback) {
  getToken(function (err, token) {
    if (err) return callback(err);
    request.get({
      url: 'https://mc.adobe.io/' + tenant + '/target/activities',
      headers: {
        'Authorization': 'Bearer ' + token,
        'X-Api-Key': process.env.CLIENT_ID,
        'Accept': 'application/vnd.adobe.target.v3+json'
      },
      json: true
    }, function (err, response, body) {
      callback(err, body && body.activities);
    });
  });
}

module.exports = { getToken: getToken, listActivities: listActivities };
