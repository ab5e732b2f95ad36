var request = require('request');

function getToken(callback) {
  request.post('https://ims-na1.adobelogin.com/ims/token/v3', {
    form: {
      'grant_type': 'client_credentials',
      'client_id': process.env.CLIENT_ID,
      'client_secret': process.env.CLIENT_SECRET,
      'scope': process.env.ADOBE_SCOPES
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
