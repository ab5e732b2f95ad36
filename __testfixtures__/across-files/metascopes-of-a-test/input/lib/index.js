const { requestToken } = require('./token');

exports.getToken = () =>
  requestToken({
    clientId: process.env.CLIENT_ID,
    clientSecret: process.env.CLIENT_SECRET,
    orgId: process.env.ORG_ID,
    accountId: process.env.ACCOUNT_ID,
    key: process.env.PRIVATE_KEY,
    metaScopes: ['ent_user_sdk'],
  });
