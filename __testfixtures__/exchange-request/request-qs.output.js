const request = require('request');

module.exports.getToken = (callback) => {
  request(
    {
      method: 'POST',
      uri: 'https://ims-na1.adobelogin.com/ims/token/v3',
      form: {
        grant_type: 'client_credentials',
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        scope: 'openid,AdobeID,user_management_sdk',
      },
      headers: { accept: 'application/json' },
      json: true,
    },
    (error, response, body) => callback(error, body && body.access_token)
  );
};
