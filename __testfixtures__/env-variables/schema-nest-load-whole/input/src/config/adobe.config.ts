export default () => ({
  adobe: {
    clientId: process.env.ADOBE_CLIENT_ID,
    clientSecret: process.env.ADOBE_CLIENT_SECRET,
    orgId: process.env.ADOBE_ORG_ID,
    technicalAccountId: process.env.ADOBE_TECHNICAL_ACCOUNT_ID,
    privateKey: process.env.ADOBE_PRIVATE_KEY,
    metaScopes: process.env.ADOBE_META_SCOPES,
  },
});
