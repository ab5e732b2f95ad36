/* Adobe I/O access for the campaign sync. (c) 2018 */
var fs = require('fs');
var jws = require('jws');
var request = require('request');

function extend(target) {
  for (var i = 1; i < arguments.length; i++) {
    var source = arguments[i];
    for (var name in source) if (source.hasOwnProperty(name)) target[name] = source[name];
  }
  return target;
}

var DEFAULTS = {
  host: 'ims-na1.adobelogin.com',
  metascopes: ['ent_campaign_sdk', 'ent_adobeio_sdk'],
  ttl: 60 * 60 * 8,
  retries: 2
};

function Adobe(options) {
  this.options = extend({}, DEFAULTS, options);
  if (!this.options.clientId) throw new Error('clientId is missing');
  if (!this.options.clientSecret) throw new Error('clientSecret is missing');
  if (!this.options.key) throw new Error('key is missing');
}

Adobe.prototype.claims = function () {
  var o = this.options, base = {
    iss: o.org,
    sub: o.techAccount,
    aud: 'https://' + o.host + '/c/' + o.clientId,
    exp: Math.floor(new Date().getTime() / 1000) + o.ttl
  };
  var extra = {};
  for (var i = 0; i < o.metascopes.length; i++) extra['https://' + o.host + '/s/' + o.metascopes[i]] = true;
  return extend(base, extra);
};

Adobe.prototype.token = function (callback) {
  var o = this.options, that = this;
  var attempt = function (left) {
    request.post({
      url: 'https://' + o.host + '/ims/exchange/jwt',
      form: {
        client_id: o.clientId,
        client_secret: o.clientSecret,
        jwt_token: jws.sign({ header: { alg: 'RS256', typ: 'JWT' }, payload: that.claims(), secret: o.key })
      },
      json: true
    }, function (err, response, body) {
      if (err && left > 0) return attempt(left - 1);
      if (err) return callback(err);
      if (response.statusCode !== 200) return callback(new Error(body.error_description));
      callback(null, body.access_token);
    });
  };
  attempt(o.retries);
};

var adobe = new Adobe({
  clientId: process.env.CAMPAIGN_CLIENT_ID,
  clientSecret: process.env.CAMPAIGN_CLIENT_SECRET,
  org: process.env.CAMPAIGN_ORG,
  techAccount: process.env.CAMPAIGN_TECH_ACCOUNT,
  key: fs.readFileSync('campaign.key')
});

exports.getToken = function (callback) { adobe.token(callback); };
