const auth = require('./adobe-ims-token');

exports.getToken = () =>
  auth({
    clientId: process.env.IMS_CLIENT_ID,
    clientSecret: process.env.IMS_CLIENT_SECRET,
    scopes: process.env.IMS_SCOPES.split(','),
  }).then((token) => ({ ...token, expires_in: token.expires_in * 1000 }));
