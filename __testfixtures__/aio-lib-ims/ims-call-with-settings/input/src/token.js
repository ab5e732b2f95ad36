const jwt = require('jsonwebtoken');
const { Ims } = require('@adobe/aio-lib-ims');

const sign = ({ orgId, accountId, clientId, key, metaScopes }, ims) => {
  const claims = { exp: Math.floor(Date.now() / 1000) + 60, iss: orgId, sub: accountId, aud: ims.getApiUrl(`/c/${clientId}`) };
  for (const scope of metaScopes) claims[ims.getApiUrl(`/s/${scope}`)] = true;
  return jwt.sign(claims, key, { algorithm: 'RS256' });
};

exports.getToken = async () => {
  const ims = new Ims();
  const settings = {
    orgId: process.env.ORG_ID,
    accountId: process.env.ACCOUNT_ID,
    clientId: process.env.CLIENT_ID,
    key: process.env.PRIVATE_KEY,
    metaScopes: process.env.META_SCOPES.split(','),
  };
  const assertion = sign(settings, ims);
  const result = await ims.exchangeJwtToken(settings.clientId, process.env.CLIENT_SECRET, assertion);
  return result.access_token.token;
};
