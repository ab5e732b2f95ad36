const { readFileSync } = require('fs');
const { getAdobeToken } = require('./auth');
const config = JSON.parse(readFileSync('./config.json', 'utf8'));
config.privateKey = readFileSync('./private.key', 'utf8');
exports.getToken = () => getAdobeToken(config);
