var request = require('request');

var ims = {};

// callback(error, answer): the answer of IMS, with expires_in in milliseconds
ims.login = function (callback) {
  request.post(
    {
      url: 'https://ims-na1.adobelogin.com/ims/token/v3',
      form: {
        grant_type: 'client_credentials',
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        scope: 'openid,AdobeID,user_management_sdk',
      },
      json: true,
    },
    function (error, response, body) {
      if (error) return callback(error);
      if (!body.access_token) return callback(new Error(body.error_description));
      callback(null, Object.assign({}, body, { expires_in: body.expires_in * 1000 }));
    }
  );
};

module.exports = ims;
