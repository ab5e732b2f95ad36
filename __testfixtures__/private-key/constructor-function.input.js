'use strict';

var fs = require('fs');
var jwt = require('jsonwebtoken');
var request = require('request-promise');

/**
 * @param {Object} options
 * @param {String} options.id          client id
 * @param {String} options.secret      client secret
 * @param {String} options.org         IMS org
 * @param {String} options.account     technical account id
 * @param {String} options.keyFile     path of the private key
 */
function Adobe(options) {
  if (!(this instanceof Adobe)) return new Adobe(options);
  var self = this;
  ['id', 'secret', 'org', 'account', 'keyFile'].forEach(function (name) {
    if (!options[name]) throw new Error(name + ' is required');
  });
  self.id = options.id;
  self.secret = options.secret;
  self.org = options.org;
  self.account = options.account;
  self.keyFile = options.keyFile;
  self.cached = null;
}

Adobe.prototype = {
  constructor: Adobe,

  // the assertion lives for five minutes
  makeAssertion: function () {
    var claims = {
      iss: this.org,
      sub: this.account,
      aud: 'https://ims-na1.adobelogin.com/c/' + this.id,
      exp: Math.floor(Date.now() / 1000) + 300
    };
    claims['https://ims-na1.adobelogin.com/s/ent_user_sdk'] = true;
    return jwt.sign(claims, fs.readFileSync(this.keyFile, 'utf8'), { algorithm: 'RS256' });
  },

  token: function () {
    var self = this;
    if (self.cached && self.cached.until > Date.now()) return Promise.resolve(self.cached.token);
    return request.post({
      url: 'https://ims-na1.adobelogin.com/ims/exchange/jwt',
      form: { client_id: this.id, client_secret: this.secret, jwt_token: this.makeAssertion() },
      json: true
    }).then(function (body) {
      self.cached = { token: body.access_token, until: Date.now() + body.expires_in };
      return body.access_token;
    });
  },

  headers: function () {
    var self = this;
    return this.token().then(function (token) {
      return { Authorization: 'Bearer ' + token, 'x-api-key': self.id, 'x-gw-ims-org-id': self.org };
    });
  }
};

var adobe = Adobe({
  id: process.env.ID,
  secret: process.env.SECRET,
  org: process.env.ORG,
  account: process.env.ACCOUNT,
  keyFile: 'private.key'
});

exports.getToken = function () { return adobe.token(); };
exports.headers = function () { return adobe.headers(); };
