const jwt = require('jsonwebtoken');

const IMS = 'https://ims-na1.adobelogin.com';

/**
 * Signs the JWT of a service account.
 *
 * @param {{ clientId: string, orgId: string, technicalAccountId: string }} account
 * @param {string} privateKey PEM
 * @param {string[]} metaScopes names without the IMS host
 */
function signJwt(account, privateKey, metaScopes) {
  const scopes = metaScopes.reduce((all, name) => ({ ...all, [`${IMS}/s/${name}`]: true }), {});
  const payload = {
    ...scopes,
    exp: Math.round(Date.now() / 1000) + 3600,
    iss: account.orgId,
    sub: account.technicalAccountId,
    aud: `${IMS}/c/${account.clientId}`,
  };
  return jwt.sign(payload, privateKey, { algorithm: 'RS256' });
}

module.exports = { signJwt };
