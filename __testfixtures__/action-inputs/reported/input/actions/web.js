const auth = require('@adobe/jwt-auth');

exports.main = async ({ id, secret, account, org, metaScopes, key }) => ({
  body: await auth({
    clientId: id,
    clientSecret: secret,
    technicalAccountId: account,
    orgId: org,
    metaScopes,
    privateKey: key,
  }),
});
