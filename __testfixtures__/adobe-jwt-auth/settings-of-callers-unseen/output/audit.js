const { readFileSync } = require('fs');
const { getAdobeToken } = require('./auth');
const config = JSON.parse(readFileSync('./config.json', 'utf8'));
exports.getToken = () => getAdobeToken(config);
