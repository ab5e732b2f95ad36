const jwt = require('jsonwebtoken');
const config = require('./config');

exports.getToken = async () => {
  const ims = 'https://ims-na1.adobelogin.com';
  const claims = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: config.orgId,
    sub: config.technicalAccountId,
    aud: `${ims}/c/${config.clientId}`,
  };
  for (const name of config.metaScopes) claims[`${ims}/s/${name}`] = true;
  const body = new URLSearchParams({
    client_id: config.clientId,
    client_secret: config.clientSecret,
    jwt_token: jwt.sign(claims, config.privateKey, { algorithm: 'RS256' }),
  });
  const response = await fetch(`${ims}/ims/exchange/jwt`, { method: 'POST', body });
  const token = await response.json();
  return token.access_token;
};
