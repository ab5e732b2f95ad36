const fetch = require('node-fetch');
const jwt = require('jsonwebtoken');

const IMS = 'https://ims-na1.adobelogin.com';

module.exports = async function login(credentials) {
  const claims = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: credentials.orgId,
    sub: credentials.technicalAccountId,
    aud: `${IMS}/c/${credentials.clientId}`,
  };
  credentials.metaScopes.forEach((scope) => {
    claims[`${IMS}/s/${scope}`] = true;
  });
  const response = await fetch(`${IMS}/ims/exchange/jwt`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: credentials.clientId,
      client_secret: credentials.clientSecret,
      jwt_token: jwt.sign(claims, credentials.privateKey, { algorithm: 'RS256' }),
    }),
  });
  const { access_token: token } = await response.json();
  return token;
};
