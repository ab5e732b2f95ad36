const auth = require('@adobe/jwt-auth');

exports.getToken = () =>
  auth({
    clientId: process.env.CLIENT_ID,
    clientSecret: process.env.CLIENT_SECRET,
    technicalAccountId: process.env.ACCOUNT,
    orgId: process.env.ORG,
    metaScopes: ['ent_user_sdk'],
    privateKey: process.env.PRIVATE_KEY,
  });
