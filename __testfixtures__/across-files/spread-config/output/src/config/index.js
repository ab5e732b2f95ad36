const base = require('./base');

const config = { ...base, retries: 2 };

module.exports = config;
