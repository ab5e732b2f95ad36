const { bearer } = require('./bearer');

module.exports = { bearer };
