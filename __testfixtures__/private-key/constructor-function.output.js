'use strict';

var request = require('request-promise');

/**
 * @param {Object} options
 * @param {String} options.id          client id
 * @param {String} options.secret      client secret
 * @param {String} options.org         IMS org
 */
function Adobe(options) {
  if (!(this instanceof Adobe)) return new Adobe(options);
  var self = this;
  ['id', 'secret', 'org'].forEach(function (name) {
    if (!options[name]) throw new Error(name + ' is required');
  });
  self.id = options.id;
  self.secret = options.secret;
  self.org = options.org;
  self.cached = null;
}

Adobe.prototype = {
  constructor: Adobe,

  token: function () {
    var self = this;
    if (self.cached && self.cached.until > Date.now()) return Promise.resolve(self.cached.token);
    return request.post({
      url: 'https://ims-na1.adobelogin.com/ims/token/v3',
      form: { grant_type: 'client_credentials', client_id: this.id, client_secret: this.secret, scope: 'openid,AdobeID,user_management_sdk' },
      json: true
    }).then(function (body) {
      self.cached = { token: body.access_token, until: Date.now() + body.expires_in * 1000 };
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
  org: process.env.ORG
});

exports.getToken = function () { return adobe.token(); };
exports.headers = function () { return adobe.headers(); };
