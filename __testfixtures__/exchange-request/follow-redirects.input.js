var https = require('follow-redirects').https;
var fs = require('fs');
var qs = require('querystring');
var jwt = require('jsonwebtoken');

var url = new URL(process.env.IMS_ENDPOINT + '/ims/exchange/jwt');

exports.getToken = function (done) {
  var req = https.request({
    method: 'POST',
    hostname: url.hostname,
    path: url.pathname,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    maxRedirects: 20
  }, function (res) {
    var body = '';
    res.on('data', function (chunk) {
      body += chunk;
    });
    res.on('end', function () {
      done(null, JSON.parse(body).access_token);
    });
    res.on('error', done);
  });
  req.on('error', done);

  var signed = jwt.sign({
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: process.env.IMS_ENDPOINT + '/c/' + process.env.CLIENT_ID,
    exp: Math.round(Date.now() / 1000) + 60,
    [process.env.IMS_ENDPOINT + '/s/ent_adobeio_sdk']: true
  }, fs.readFileSync('private.key'), { algorithm: 'RS256' });

  req.end(qs.stringify({
    'client_id': process.env.CLIENT_ID,
    'client_secret': process.env.CLIENT_SECRET,
    'jwt_token': signed
  }));
};
