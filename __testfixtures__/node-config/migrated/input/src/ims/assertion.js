const fs = require('fs');
const config = require('config');
const jwt = require('jsonwebtoken');

const adobe = config.get('adobe');

function claims() {
  const payload = {
    exp: Math.round(Date.now() / 1000) + 3600,
    iss: adobe.orgId,
    sub: adobe.jwt.technicalAccountId,
    aud: `${adobe.host}/c/${adobe.clientId}`,
  };
  adobe.metaScopes.forEach((scope) => {
    payload[`${adobe.host}/s/${scope}`] = true;
  });
  return payload;
}

module.exports = function assertion() {
  const { privateKeyPath } = config.adobe.jwt;
  return jwt.sign(claims(), fs.readFileSync(privateKeyPath, 'utf8'), { algorithm: 'RS256' });
};
