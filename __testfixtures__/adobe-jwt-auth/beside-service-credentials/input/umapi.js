const fs = require('fs');
const auth = require('@adobe/jwt-auth');

exports.getToken = async () => {
  const { access_token } = await auth({
    clientId: process.env.UMAPI_CLIENT_ID,
    technicalAccountId: process.env.UMAPI_TECH_ACCOUNT_ID,
    orgId: process.env.UMAPI_ORG_ID,
    clientSecret: process.env.UMAPI_CLIENT_SECRET,
    privateKey: fs.readFileSync(process.env.UMAPI_KEY || 'private.key'),
    metaScopes: 'ent_user_sdk',
  });
  return access_token;
};
