var request = require('request');

// gets a token, and says so
exports.getToken = function (done) {
  request.post(
    {
      url: 'https://ims-na1.adobelogin.com/ims/token/v3',
      form: {
        grant_type: 'client_credentials',
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        scope: 'openid,AdobeID,user_management_sdk'
      }
    },
    function (err, response, body) {
      if (err) return done(err);
      console.log('logged in');
      done(null, JSON.parse(body).access_token);
    }
  );
};
