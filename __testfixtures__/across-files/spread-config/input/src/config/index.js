const fs = require('fs');
const base = require('./base');

const loadKey = () => fs.readFileSync(process.env.ADOBE_KEY_FILE || 'private.key', 'utf8');

const config = { ...base, privateKey: loadKey(), retries: 2 };

module.exports = config;
