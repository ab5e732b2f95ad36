const { adobe } = require('../config');

const ONE_DAY = 24 * 60 * 60;

/**
 * What the assertion claims: who we are and what we want to do.
 */
module.exports.buildClaims = function buildClaims(imsHost) {
  const claims = {
    exp: Math.floor(Date.now() / 1000) + ONE_DAY,
    iss: adobe.orgId,
    sub: adobe.technicalAccountId,
    aud: `https://${imsHost}/c/${adobe.clientId}`,
  };
  for (const metaScope of adobe.metaScopes) {
    claims[`https://${imsHost}/s/${metaScope}`] = true;
  }
  return claims;
};
