const fs = require('fs');
const jwt = require('jsonwebtoken');
const { adobe } = require('../config/default.json');

const LIFETIME = 60 * 60;

function createAssertion() {
  const claims = {
    exp: Math.floor(Date.now() / 1000) + LIFETIME,
    iss: adobe.orgId,
    sub: adobe.technicalAccountId,
    aud: `https://ims-na1.adobelogin.com/c/${adobe.clientId}`,
  };
  adobe.metaScopes.forEach((metaScope) => {
    claims[metaScope] = true;
  });
  return jwt.sign(claims, fs.readFileSync(adobe.privateKeyPath), { algorithm: 'RS256' });
}

module.exports = createAssertion;
