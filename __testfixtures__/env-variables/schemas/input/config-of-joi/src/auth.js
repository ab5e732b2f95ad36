const jwt = require('jsonwebtoken');
const { adobe } = require('./config');

exports.getToken = async () => {
  const ims = 'https://ims-na1.adobelogin.com';
  const claims = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: adobe.orgId,
    sub: adobe.technicalAccountId,
    aud: `${ims}/c/${adobe.clientId}`,
  };
  for (const name of adobe.metaScopes.split(',')) claims[`${ims}/s/${name}`] = true;
  const body = new URLSearchParams({
    client_id: adobe.clientId,
    client_secret: adobe.clientSecret,
    jwt_token: jwt.sign(claims, adobe.privateKey, { algorithm: 'RS256' }),
  });
  const response = await fetch(`${ims}/ims/exchange/jwt`, { method: 'POST', body });
  const token = await response.json();
  return token.access_token;
};
