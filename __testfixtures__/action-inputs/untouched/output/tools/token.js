const auth = require('./adobe-ims-token');

exports.getToken = () =>
  auth({
    clientId: process.env.CLIENT_ID,
    clientSecret: process.env.CLIENT_SECRET,
    scopes: ['openid', 'AdobeID', 'user_management_sdk'],
  }).then((token) => ({ ...token, expires_in: token.expires_in * 1000 }));
