var axios = require('axios');

var Adobe = (function () {
  function Adobe(options) {
    this.options = options;
  }
  Adobe.prototype.token = function () {
    var o = this.options;
    return axios.post('https://ims-na1.adobelogin.com/ims/token/v3', new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: o.id, client_secret: o.secret, scope: 'openid,AdobeID,user_management_sdk'
    })).then(function (response) { return response.data.access_token; });
  };
  return Adobe;
})();

var adobe = new Adobe({
  id: process.env.ID,
  secret: process.env.SECRET
});
exports.getToken = function () { return adobe.token(); };
