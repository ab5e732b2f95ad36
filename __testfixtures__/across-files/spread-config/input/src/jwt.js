const jwt = require('jsonwebtoken');
const defaults = require('./config');

const ims = 'https://ims-na1.adobelogin.com';

/**
 * @param {object} [options] the account to sign for, if not the one of the configuration
 */
function createJwt({ clientId, orgId, technicalAccountId, metaScope, privateKey } = defaults) {
  const payload = {
    iss: orgId,
    sub: technicalAccountId,
    aud: `${ims}/c/${clientId}`,
    [`${ims}/s/${metaScope}`]: true,
  };
  return jwt.sign(payload, privateKey, { algorithm: 'RS256', expiresIn: 300 });
}

module.exports = { createJwt };
