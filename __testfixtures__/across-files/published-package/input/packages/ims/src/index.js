const { signJwt } = require('./signJwt');
const { bearer } = require('./bearer');

module.exports = { signJwt, bearer };
