module.exports = {
  clientId: process.env.ADOBE_CLIENT_ID,
  clientSecret: process.env.ADOBE_CLIENT_SECRET,
  orgId: process.env.ADOBE_ORG_ID,
  technicalAccountId: process.env.ADOBE_TECHNICAL_ACCOUNT_ID,
  metaScope: 'ent_dataservices_sdk',
  apiHost: 'https://platform.adobe.io',
};
