const jwt = require('jsonwebtoken');
const config = require('./config');

exports.getToken = async () => {
  const ims = 'https://ims-na1.adobelogin.com';
  const claims = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: config.get('adobe.orgId'),
    sub: config.get('adobe.technicalAccountId'),
    aud: `${ims}/c/${config.get('adobe.clientId')}`,
  };
  for (const name of ['ent_own_product_sdk']) claims[`${ims}/s/${name}`] = true;
  const body = new URLSearchParams({
    client_id: config.get('adobe.clientId'),
    client_secret: config.get('adobe.clientSecret'),
    jwt_token: jwt.sign(claims, config.get('adobe.privateKey').replace(/\\n/g, '\n'), { algorithm: 'RS256' }),
  });
  const response = await fetch(`${ims}/ims/exchange/jwt`, { method: 'POST', body });
  const token = await response.json();
  return token.access_token;
};
