const auth = require('./adobe-ims-token');

module.exports.getToken = () =>
  auth({
    clientId: process.env.CLIENT_ID,
    clientSecret: process.env.CLIENT_SECRET,
    scopes: 'openid,AdobeID,user_management_sdk',
    ims: 'https://ims-na1-stg1.adobelogin.com',
  }).then((token) => ({ ...token, expires_in: token.expires_in * 1000 }));
