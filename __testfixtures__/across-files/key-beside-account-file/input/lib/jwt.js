const jwt = require('jsonwebtoken');

module.exports = (account) =>
  jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 60,
      iss: account.orgId,
      sub: account.techAccountId,
      aud: `https://ims-na1.adobelogin.com/c/${account.clientId}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    account.privateKey,
    { algorithm: 'RS256' },
  );
