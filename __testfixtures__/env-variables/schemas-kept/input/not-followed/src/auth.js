const jwt = require('jsonwebtoken');
const { env } = require('./env');

exports.getToken = async () => {
  const ims = 'https://ims-na1.adobelogin.com';
  const claims = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: env.AUTH_ORG_ID,
    sub: env.AUTH_TECHNICAL_ACCOUNT_ID,
    aud: `${ims}/c/${env.AUTH_CLIENT_ID}`,
  };
  for (const name of env.AUTH_META_SCOPES.split(',')) claims[`${ims}/s/${name}`] = true;
  const body = new URLSearchParams({
    client_id: env.AUTH_CLIENT_ID,
    client_secret: env.AUTH_CLIENT_SECRET,
    jwt_token: jwt.sign(claims, env.AUTH_PRIVATE_KEY, { algorithm: 'RS256' }),
  });
  const response = await fetch(`${ims}/ims/exchange/jwt`, { method: 'POST', body });
  const token = await response.json();
  return token.access_token;
};
