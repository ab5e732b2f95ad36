var axios = require('axios');

var IMS_URL = 'https://ims-na1.adobelogin.com/ims/token/v3';

exports.getToken = function () {
  var clientId = process.env.CLIENT_ID;
  var url = IMS_URL;
  return axios.post(url, new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: process.env.CLIENT_SECRET,
    scope: 'openid,AdobeID,user_management_sdk'
  }), { headers: { 'Cache-Control': 'no-cache' } }).then(function (response) {
    return response.data.access_token;
  });
};
