/* Adobe I/O access for the campaign sync. (c) 2018 */
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
  retries: 2
};

function Adobe(options) {
  this.options = extend({}, DEFAULTS, options);
  if (!this.options.clientId) throw new Error('clientId is missing');
  if (!this.options.clientSecret) throw new Error('clientSecret is missing');
}

Adobe.prototype.token = function (callback) {
  var o = this.options;
  var attempt = function (left) {
    request.post({
      url: 'https://' + o.host + '/ims/token/v3',
      form: {
        grant_type: 'client_credentials',
        client_id: o.clientId,
        client_secret: o.clientSecret,
        scope: process.env.CAMPAIGN_SCOPES
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
  clientSecret: process.env.CAMPAIGN_CLIENT_SECRET
});

exports.getToken = function (callback) { adobe.token(callback); };
