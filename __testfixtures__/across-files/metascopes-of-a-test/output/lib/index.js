const { requestToken } = require('./token');

exports.getToken = () =>
  requestToken({
    clientId: process.env.CLIENT_ID,
    clientSecret: process.env.CLIENT_SECRET,
    scopes: ['openid', 'AdobeID', 'user_management_sdk'],
  });
