var https = require('follow-redirects').https;
var qs = require('querystring');

var url = new URL(process.env.IMS_ENDPOINT + '/ims/token/v3');

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

  req.end(qs.stringify({
    'grant_type': 'client_credentials',
    'client_id': process.env.CLIENT_ID,
    'client_secret': process.env.CLIENT_SECRET,
    'scope': 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,additional_info.roles,adobeio_api,read_client_secret,manage_client_secrets'
  }));
};
