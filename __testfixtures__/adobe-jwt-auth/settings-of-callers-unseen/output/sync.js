const { getAdobeToken } = require('./auth');
exports.getToken = () => getAdobeToken({ clientId: process.env.A_ID, clientSecret: process.env.A_SECRET, scopes: ['openid', 'AdobeID', 'user_management_sdk'] });
