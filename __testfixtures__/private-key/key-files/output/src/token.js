const fs = require('fs');
const path = require('path');
const auth = require('./adobe-ims-token');

const other = fs.readFileSync(path.join(__dirname, '..', 'keys', 'tls.key'));

exports.getToken = () =>
  auth({
    clientId: process.env.CLIENT_ID,
    clientSecret: process.env.CLIENT_SECRET,
    scopes: ['openid', 'AdobeID', 'user_management_sdk'],
  }).then((token) => ({ ...token, expires_in: token.expires_in * 1000 }));

exports.getOther = () =>
  auth({
    clientId: process.env.CLIENT_ID,
    clientSecret: process.env.CLIENT_SECRET,
    scopes: ['openid', 'AdobeID', 'user_management_sdk'],
  }).then((token) => ({ ...token, expires_in: token.expires_in * 1000 }));

exports.serve = () => require('https').createServer({ key: other });
