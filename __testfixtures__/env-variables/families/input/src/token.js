const jwt = require('jsonwebtoken');
const { makeClaims } = require('./claims');

exports.getToken = async (stage) => {
  const ims = 'https://ims-na1.adobelogin.com';
  const claims = {
    ...makeClaims(process.env[`ADOBE_${stage}_ORG_ID`], process.env[`ADOBE_${stage}_TECHNICAL_ACCOUNT_ID`]),
    aud: `${ims}/c/${process.env[`ADOBE_${stage}_CLIENT_ID`]}`,
  };
  for (const name of process.env[`ADOBE_${stage}_META_SCOPES`].split(',')) claims[`${ims}/s/${name}`] = true;
  const body = new URLSearchParams({
    client_id: process.env[`ADOBE_${stage}_CLIENT_ID`],
    client_secret: process.env[`ADOBE_${stage}_CLIENT_SECRET`],
    jwt_token: jwt.sign(claims, process.env[`ADOBE_${stage}_PRIVATE_KEY`], { algorithm: 'RS256' }),
  });
  const response = await fetch(`${ims}/ims/exchange/jwt`, { method: 'POST', body });
  const token = await response.json();
  return token.access_token;
};
