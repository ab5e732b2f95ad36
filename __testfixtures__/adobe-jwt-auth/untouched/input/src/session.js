const auth = require('jwt-auth');

// Not to be taken for @adobe/jwt-auth: this one guards our own routes.
module.exports = auth({
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  privateKey: process.env.PRIVATE_KEY,
  metaScopes: ['shop:read'],
});
