/**
 * Settings of the service; everything secret comes from the environment.
 */
module.exports = {
  reportSuite: process.env.REPORT_SUITE || 'acme.prod',
  batchSize: Number(process.env.BATCH_SIZE || 500),
  adobe: {
    clientId: process.env.ADOBE_CLIENT_ID,
    clientSecret: process.env.ADOBE_CLIENT_SECRET,
  },
};
