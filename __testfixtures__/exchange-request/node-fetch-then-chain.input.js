var fetch = require('node-fetch');
var jwt = require('jsonwebtoken');
var fs = require('fs');

var settings = {
  id: process.env.AUDIENCE_CLIENT_ID,
  secret: process.env.AUDIENCE_CLIENT_SECRET,
  org: process.env.AUDIENCE_ORG,
  account: process.env.AUDIENCE_ACCOUNT
};

function checkStatus(res) {
  if (res.ok) {
    return res;
  }
  return res.text().then(function (text) {
    throw new Error(res.status + ' ' + text);
  });
}

exports.getToken = function () {
  var payload = {
    exp: Math.round(Date.now() / 1000) + 60 * 60 * 12,
    iss: settings.org,
    sub: settings.account,
    aud: 'https://ims-na1.adobelogin.com/c/' + settings.id
  };
  payload['https://ims-na1.adobelogin.com/s/ent_audiencemanagerplatform_sdk'] = true;

  var token = jwt.sign(payload, fs.readFileSync(__dirname + '/audience.key'), { algorithm: 'RS256' });
  var params = new URLSearchParams();
  params.set('client_id', settings.id);
  params.set('client_secret', settings.secret);
  params.set('jwt_token', token);

  return fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', { method: 'POST', body: params })
    .then(checkStatus)
    .then(function (res) { return res.json(); })
    .then(function (json) { return json.access_token; });
};

exports.getTraits = function (folder) {
  return exports.getToken()
    .then(function (token) {
      return fetch('https://aam.adobe.io/v1/traits?folderId=' + encodeURIComponent(folder), {
        headers: { Authorization: 'Bearer ' + token, 'x-api-key': settings.id }
      });
    })
    .then(checkStatus)
    .then(function (res) { return res.json(); });
};
