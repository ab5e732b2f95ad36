var request = require('request');

function Base(options) {
  this.options = options;
}

function Umapi(options) {
  Base.call(this, options);
}
Umapi.prototype = Object.create(Base.prototype, { constructor: { value: Umapi } });

Umapi.prototype.token = function (done) {
  request.post({
    url: 'https://ims-na1.adobelogin.com/ims/token/v3',
    form: { grant_type: 'client_credentials', client_id: this.options.id, client_secret: this.options.secret, scope: 'openid,AdobeID,user_management_sdk' },
    json: true
  }, function (err, res, body) {
    if (err) return done(err);
    done(null, body.access_token);
  });
};

exports.getToken = function (done) {
  new Umapi({ id: process.env.ID, secret: process.env.SECRET }).token(done);
};
