const getAdobeToken = require('./adobe-ims-token');

/** What @adobe/jwt-auth gave before. */
exports.getToken = () =>
  getAdobeToken({ clientId: process.env.CLIENT_ID, clientSecret: process.env.CLIENT_SECRET, scopes: process.env.SCOPES });
