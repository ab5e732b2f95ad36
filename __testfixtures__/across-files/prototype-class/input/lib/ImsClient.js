var request = require('request');
var jwt = require('jsonwebtoken');

function ImsClient(config) {
  this.config = config;
}

ImsClient.prototype.getToken = function (key) {
  var claims = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: this.config.orgId,
    sub: this.config.accountId,
    aud: 'https://ims-na1.adobelogin.com/c/' + this.config.clientId,
    'https://ims-na1.adobelogin.com/s/ent_reactor_sdk': true,
  };
  return jwt.sign(claims, key, { algorithm: 'RS256' });
};

ImsClient.prototype.exchangeToken = function (token, callback) {
  request.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    {
      form: { client_id: this.config.clientId, client_secret: this.config.clientSecret, jwt_token: token },
      json: true,
    },
    function (error, response, body) {
      if (error) return callback(error);
      if (!body.access_token) return callback(new Error(body.error_description));
      callback(null, body.access_token);
    },
  );
};

module.exports = ImsClient;
