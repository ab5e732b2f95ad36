var fs = require('fs');
var request = require('request');
var jwt = require('jsonwebtoken');

function Base(options, key) {
  this.options = options;
  this.key = key;
}
Base.prototype.sign = function () {
  return jwt.sign({
    iss: this.options.org,
    sub: this.options.account,
    aud: 'https://ims-na1.adobelogin.com/c/' + this.options.id,
    exp: Math.floor(Date.now() / 1000) + 300,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true
  }, this.key, { algorithm: 'RS256' });
};

function Umapi(options) {
  Base.call(this, options, fs.readFileSync('private.key', 'utf8'));
}
Umapi.prototype = Object.create(Base.prototype, { constructor: { value: Umapi } });

Umapi.prototype.token = function (done) {
  request.post({
    url: 'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    form: { client_id: this.options.id, client_secret: this.options.secret, jwt_token: this.sign() },
    json: true
  }, function (err, res, body) {
    if (err) return done(err);
    done(null, body.access_token);
  });
};

exports.getToken = function (done) {
  new Umapi({ id: process.env.ID, secret: process.env.SECRET, org: process.env.ORG, account: process.env.ACCOUNT }).token(done);
};
