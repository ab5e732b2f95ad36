const fs = require('fs');
const jwt = require('jsonwebtoken');

function createJwt(config) {
  const payload = {
    exp: Math.round(Date.now() / 1000) + 60 * 60,
    iss: config.orgId,
    sub: config.technicalAccountId,
    aud: `https://ims-na1.adobelogin.com/c/${config.clientId}`,
    'https://ims-na1.adobelogin.com/s/ent_cloudmgr_sdk': true,
  };
  return jwt.sign(payload, fs.readFileSync('private.key'), { algorithm: 'RS256' });
}

module.exports = { createJwt };
