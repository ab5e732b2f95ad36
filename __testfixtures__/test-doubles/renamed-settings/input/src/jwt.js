const jwt = require('jsonwebtoken');

function createJwt({ clientId, orgId, techAcct, privateKey, metaScopes }) {
  const payload = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: orgId,
    sub: techAcct,
    aud: `https://ims-na1.adobelogin.com/c/${clientId}`,
  };
  for (const scope of metaScopes) payload[`https://ims-na1.adobelogin.com/s/${scope}`] = true;
  return jwt.sign(payload, privateKey, { algorithm: 'RS256' });
}

module.exports = { createJwt };
