var fs = require('fs');
var util = require('util');
var EventEmitter = require('events').EventEmitter;
var axios = require('axios');
var jwt = require('jsonwebtoken');

function Client(settings) {
  EventEmitter.call(this);
  this.settings = settings;
}
util.inherits(Client, EventEmitter);

Client.prototype.scopes = function () {
  throw new Error('not implemented');
};

Client.prototype.assertion = function () {
  var claims = {
    iss: this.settings.org,
    sub: this.settings.account,
    aud: 'https://ims-na1.adobelogin.com/c/' + this.settings.id,
    exp: Math.floor(Date.now() / 1000) + 300
  };
  this.scopes().forEach(function (scope) {
    claims['https://ims-na1.adobelogin.com/s/' + scope] = true;
  });
  return jwt.sign(claims, this.settings.key, { algorithm: 'RS256' });
};

Client.prototype.login = function () {
  var self = this;
  return axios
    .post('https://ims-na1.adobelogin.com/ims/exchange/jwt', new URLSearchParams({
      client_id: self.settings.id,
      client_secret: self.settings.secret,
      jwt_token: self.assertion()
    }))
    .then(function (response) {
      self.emit('login');
      return response.data.access_token;
    });
};

function UserClient(settings) {
  Client.call(this, settings);
  this.page = 0;
}
util.inherits(UserClient, Client);

UserClient.prototype.scopes = function () {
  return ['ent_user_sdk'];
};

UserClient.prototype.nextPage = function () {
  this.page += 1;
  return '/v2/usermanagement/users/' + this.settings.org + '/' + this.page;
};

var client = new UserClient({
  id: process.env.ID,
  secret: process.env.SECRET,
  org: process.env.ORG,
  account: process.env.ACCOUNT,
  key: fs.readFileSync('private.key')
});

exports.getToken = function () { return client.login(); };
exports.nextPage = function () { return client.nextPage(); };
