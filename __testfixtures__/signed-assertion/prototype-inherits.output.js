var util = require('util');
var EventEmitter = require('events').EventEmitter;
var axios = require('axios');

function Client(settings) {
  EventEmitter.call(this);
  this.settings = settings;
}
util.inherits(Client, EventEmitter);

Client.prototype.scopes = function () {
  throw new Error('not implemented');
};

Client.prototype.login = function () {
  var self = this;
  return axios
    .post('https://ims-na1.adobelogin.com/ims/token/v3', new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: self.settings.id,
      client_secret: self.settings.secret,
      scope: this.scopes().join(',')
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
  return ['openid', 'AdobeID', 'user_management_sdk'];
};

UserClient.prototype.nextPage = function () {
  this.page += 1;
  return '/v2/usermanagement/users/' + this.settings.org + '/' + this.page;
};

var client = new UserClient({
  id: process.env.ID,
  secret: process.env.SECRET,
  org: process.env.ORG
});

exports.getToken = function () { return client.login(); };
exports.nextPage = function () { return client.nextPage(); };
