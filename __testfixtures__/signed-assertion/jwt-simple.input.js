var fs = require('fs');
var jwt = require('jwt-simple');
var fetch = require('node-fetch');
var qs = require('querystring');

var aud = 'https://ims-na1.adobelogin.com/c/' + process.env.CLIENT_ID;
var metascope = 'https://ims-na1.adobelogin.com/s/ent_user_sdk';

function getToken() {
  var payload = {
    exp: Math.round(87000 + Date.now() / 1000),
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: aud
  };
  payload[metascope] = true;
  var privateKey = fs.readFileSync('private.key', 'utf8');
  var token = jwt.encode(payload, privateKey, 'RS256');

  return fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt/', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Cache-Control': 'no-cache' },
    body: qs.stringify({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: token
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
