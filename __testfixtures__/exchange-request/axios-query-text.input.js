var axios = require('axios');
var fs = require('fs');
var jwt = require('jsonwebtoken');

var IMS_URL = 'https://ims-na1.adobelogin.com/ims/exchange/jwt';

function sign(clientId) {
  var claims = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: 'https://ims-na1.adobelogin.com/c/' + clientId
  };
  claims['https://ims-na1.adobelogin.com/s/ent_user_sdk'] = true;
  return jwt.sign(claims, fs.readFileSync('private.key'), { algorithm: 'RS256' });
}

exports.getToken = function () {
  var clientId = process.env.CLIENT_ID;
  var url = IMS_URL + '?client_id=' + clientId + '&client_secret=' + process.env.CLIENT_SECRET + '&jwt_token=' + sign(clientId);
  return axios.post(url, '', { headers: { 'Cache-Control': 'no-cache' } }).then(function (response) {
    return response.data.access_token;
  });
};
