const env = require('env-var');

module.exports = {
  clientId: env.get('ADOBE_CLIENT_ID').required().asString(),
  clientSecret: env.get('ADOBE_CLIENT_SECRET').required().asString(),
  orgId: env.get('ADOBE_ORG_ID').required().asString(),
  technicalAccountId: env.get('ADOBE_TECHNICAL_ACCOUNT_ID').required().asString(),
  metaScopes: env.get('ADOBE_META_SCOPES').required().asArray(),
  privateKey: env.get('ADOBE_PRIVATE_KEY').required().asString(),
};
