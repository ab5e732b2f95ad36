var fetch = require('node-fetch');

var settings = {
  id: process.env.AUDIENCE_CLIENT_ID,
  secret: process.env.AUDIENCE_CLIENT_SECRET
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
  var params = new URLSearchParams();
  params.set('grant_type', 'client_credentials');
  params.set('client_id', settings.id);
  params.set('client_secret', settings.secret);
  params.set('scope', process.env.AUDIENCE_SCOPES);

  return fetch('https://ims-na1.adobelogin.com/ims/token/v3', { method: 'POST', body: params })
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
    .then(function (res) { return res.json(); }).then(function (token) { return Object.assign({}, token, { expires_in: token.expires_in * 1000 }); });
};
