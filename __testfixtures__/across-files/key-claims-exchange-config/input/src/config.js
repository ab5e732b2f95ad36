/**
 * Settings of the service; everything secret comes from the environment.
 */
module.exports = {
  reportSuite: process.env.REPORT_SUITE || 'acme.prod',
  batchSize: Number(process.env.BATCH_SIZE || 500),
  adobe: {
    clientId: process.env.ADOBE_CLIENT_ID,
    clientSecret: process.env.ADOBE_CLIENT_SECRET,
    orgId: process.env.ADOBE_ORG_ID,
    technicalAccountId: process.env.ADOBE_TECHNICAL_ACCOUNT_ID,
    metaScopes: ['ent_analytics_bulk_ingest_sdk'],
    // Line breaks do not survive most secret stores.
    privateKey: process.env.ADOBE_PRIVATE_KEY.replace(/\\n/g, '\n'),
  },
};
