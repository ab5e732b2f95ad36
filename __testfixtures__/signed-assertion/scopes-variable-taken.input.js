const jwt = require('jsonwebtoken');

const ims = 'https://ims-na1.adobelogin.com';
const { SCOPES = 'https://www.googleapis.com/auth/drive.readonly', META_SCOPES, CLIENT_ID, CLIENT_SECRET } = process.env;
const scopes = SCOPES.split(' ');
const metaScopes = META_SCOPES.split(',');

/** Where people let the importer read their sheets. */
exports.consentUrl = (state) =>
  `https://accounts.google.com/o/oauth2/v2/auth?${new URLSearchParams({ scope: scopes.join(' '), state })}`;

exports.getToken = async function getToken() {
  const claims = {
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `${ims}/c/${CLIENT_ID}`,
    exp: Math.floor(Date.now() / 1000) + 300,
  };
  metaScopes.forEach((name) => (claims[`${ims}/s/${name}`] = true));
  const body = new URLSearchParams({
    client_id: CLIENT_ID,
    client_secret: CLIENT_SECRET,
    jwt_token: jwt.sign(claims, process.env.PRIVATE_KEY, { algorithm: 'RS256' }),
  });
  const response = await fetch(`${ims}/ims/exchange/jwt`, { method: 'POST', body });
  return (await response.json()).access_token;
};
