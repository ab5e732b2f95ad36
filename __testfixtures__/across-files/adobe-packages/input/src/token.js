const auth = require('@adobe/jwt-auth');
const { readFileSync } = require('fs');

const config = {
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  orgId: process.env.ORG_ID,
  technicalAccountId: process.env.TECHNICAL_ACCOUNT_ID,
  metaScopes: ['ent_dataservices_sdk'],
};
config.privateKey = readFileSync('./private.key');

module.exports = async () => {
  const { access_token } = await auth(config);
  return access_token;
};
