const jwt = require('jsonwebtoken');

exports.getToken = async () => {
  const ims = 'https://ims-na1.adobelogin.com';
  const claims = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: process.env.ADOBE_ORG_ID,
    sub: process.env.ADOBE_TECHNICAL_ACCOUNT_ID,
    aud: `${ims}/c/${process.env.ADOBE_CLIENT_ID}`,
  };
  for (const name of process.env.ADOBE_META_SCOPES.split(',')) claims[`${ims}/s/${name}`] = true;
  const body = new URLSearchParams({
    client_id: process.env.ADOBE_CLIENT_ID,
    client_secret: process.env.ADOBE_CLIENT_SECRET,
    jwt_token: jwt.sign(claims, process.env.ADOBE_PRIVATE_KEY, { algorithm: 'RS256' }),
  });
  const response = await fetch(`${ims}/ims/exchange/jwt`, { method: 'POST', body });
  const token = await response.json();
  return token.access_token;
};
