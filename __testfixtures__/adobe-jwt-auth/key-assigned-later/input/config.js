module.exports = {
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  technicalAccountId: process.env.TECHNICAL_ACCOUNT_ID,
  orgId: process.env.ORG_ID,
  metaScopes: process.env.META_SCOPES,
  ims: 'https://ims-na1.adobelogin.com',
};
