var needle = require('needle');

function getToken(cb) {
  var data = {
    grant_type: 'client_credentials',
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    scope: process.env.ADOBE_SCOPES
  };

  needle.post('https://ims-na1.adobelogin.com/ims/token/v3', data, { timeout: 8000 }, function (err, resp, body) {
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
