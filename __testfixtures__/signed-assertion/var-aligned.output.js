var request = require('request');

function getToken() {
  var options = {
    url: 'https://ims-na1.adobelogin.com/ims/token/v3',
    method: 'POST',
    form: {
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET
    }
  };
  options.form.scope = 'openid,AdobeID,user_management_sdk';

  return new Promise(function (resolve, reject) {
    request(options, function (error, response, body) {
      if (error) {
        reject(error);
      } else {
        resolve(JSON.parse(body).access_token);
      }
    });
  });
}

exports.getToken = getToken;
