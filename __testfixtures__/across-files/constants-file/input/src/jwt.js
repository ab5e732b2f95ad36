const jwt = require('jsonwebtoken');
const {
  ASSERTION_TTL,
  CLOUD_MANAGER_METASCOPE,
  IMS_AUDIENCE_PREFIX,
  IMS_SCOPE_PREFIX,
} = require('./constants');

/**
 * @returns {string} the signed assertion
 */
module.exports = () => {
  const { CLIENT_ID, ORG_ID, TECHNICAL_ACCOUNT, KEY } = process.env;
  const claims = {
    iss: ORG_ID,
    sub: TECHNICAL_ACCOUNT,
    aud: IMS_AUDIENCE_PREFIX + CLIENT_ID,
    exp: Math.floor(Date.now() / 1000) + ASSERTION_TTL,
    [IMS_SCOPE_PREFIX + CLOUD_MANAGER_METASCOPE]: true,
  };
  return jwt.sign(claims, Buffer.from(KEY, 'base64').toString(), { algorithm: 'RS256' });
};
