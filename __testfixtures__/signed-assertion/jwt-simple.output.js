var jwt = require('jwt-simple');
var fetch = require('node-fetch');
var qs = require('querystring');

var scope = 'openid,AdobeID,user_management_sdk';

function getToken() {
  return fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Cache-Control': 'no-cache' },
    body: qs.stringify({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: scope
    })
  })
    .then(function (res) { return res.json(); })
    .then(function (body) { return body.access_token; });
}

// signs the session cookie of the admin page
function sessionCookie(user) {
  return jwt.encode({ user: user, iat: Date.now() }, process.env.SESSION_SECRET);
}

module.exports = { getToken: getToken, sessionCookie: sessionCookie };
