var needle = require('needle');
var jwt = require('jsonwebtoken');
var fs = require('fs');

var privateKey = fs.readFileSync('private.key');

function getToken(cb) {
  var payload = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: 'https://ims-na1.adobelogin.com/c/' + process.env.CLIENT_ID,
    'https://ims-na1.adobelogin.com/s/ent_campaign_sdk': true
  };

  var data = {
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    jwt_token: jwt.sign(payload, privateKey, { algorithm: 'RS256' })
  };

  needle.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', data, { multipart: true, timeout: 8000 }, function (err, resp, body) {
    if (err) return cb(err);
    if (resp.statusCode !== 200) return cb(new Error(body.error_description));
    cb(null, body.access_token);
  });
}

function getProfile(tenant, id, cb) {
  getToken(function (err, token) {
    if (err) return cb(err);
    needle.get('https://mc.adobe.io/' + tenant + '/campaign/profileAndServices/profile/' + id, {
      headers: { Authorization: 'Bearer ' + token, 'X-Api-Key': process.env.CLIENT_ID }
    }, cb);
  });
}

exports.getToken = getToken;
exports.getProfile = getProfile;
