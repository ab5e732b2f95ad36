var fs = require('fs');
var axios = require('axios');
var jwt = require('jsonwebtoken');

var Adobe = (function () {
  function Adobe(options) {
    this.options = options;
  }
  Adobe.prototype._sign = function () {
    var o = this.options;
    return jwt.sign({
      iss: o.org,
      sub: o.account,
      aud: 'https://ims-na1.adobelogin.com/c/' + o.id,
      exp: Math.floor(Date.now() / 1000) + 300,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true
    }, o.key, { algorithm: 'RS256' });
  };
  Adobe.prototype.token = function () {
    var o = this.options;
    return axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', new URLSearchParams({
      client_id: o.id, client_secret: o.secret, jwt_token: this._sign()
    })).then(function (response) { return response.data.access_token; });
  };
  return Adobe;
})();

var adobe = new Adobe({
  id: process.env.ID,
  secret: process.env.SECRET,
  org: process.env.ORG,
  account: process.env.ACCOUNT,
  key: fs.readFileSync('private.key')
});
exports.getToken = function () { return adobe.token(); };
