var superagent = require('superagent');
var jwt = require('jsonwebtoken');
var fs = require('fs');

var IMS = 'https://ims-na1.adobelogin.com';
var FIELDS = { id: 'client_id', jwt: 'jwt_token' };
var SECRET = 'client_secret';

exports.getToken = function (callback) {
  var claims = {
    'exp': Math.floor(Date.now() / 1000) + 600,
    'iss': process.env.ORG_ID,
    'sub': process.env.TECHNICAL_ACCOUNT_ID,
    'aud': IMS + '/c/' + process.env.CLIENT_ID
  };
  claims[IMS + '/s/ent_marketing_sdk'] = true;
  var token = jwt.sign(claims, fs.readFileSync('private.key'), { algorithm: 'RS256' });

  superagent
    .post(IMS + '/ims/exchange/jwt')
    .set('Cache-Control', 'no-cache')
    .field(FIELDS.id, process.env.CLIENT_ID)
    .field(SECRET, process.env.CLIENT_SECRET)
    .field(FIELDS.jwt, token)
    .end(function (err, res) {
      if (err) return callback(err);
      callback(null, res.body.access_token);
    });
};
