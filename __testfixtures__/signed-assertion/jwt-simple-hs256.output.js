const request = require('request');

module.exports.getToken = (done) => {
  request.post(
    {
      url: 'https://ims-na1.adobelogin.com/ims/token/v3',
      form: {
        grant_type: 'client_credentials',
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        scope: 'openid,AdobeID,user_management_sdk',
      },
    },
    (error, response, body) => {
      if (error || response.statusCode !== 200) return done(error || new Error(body));
      done(null, JSON.parse(body).access_token);
    },
  );
};
