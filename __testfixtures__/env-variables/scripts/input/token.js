const auth = require('@adobe/jwt-auth');

exports.getToken = () =>
  auth({
    clientId: process.env.IMS_CLIENT_ID,
    clientSecret: process.env.IMS_CLIENT_SECRET,
    technicalAccountId: process.env.IMS_ACCOUNT,
    orgId: process.env.IMS_ORG,
    metaScopes: process.env.IMS_META_SCOPES.split(','),
    privateKey: process.env.PRIVATE_KEY,
  });
