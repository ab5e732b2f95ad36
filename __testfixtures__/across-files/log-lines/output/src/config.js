module.exports = {
  ims: {
    clientId: process.env.IMS_CLIENT_ID,
    clientSecret: process.env.IMS_CLIENT_SECRET,
    orgId: process.env.IMS_ORG_ID,
    technicalAccountId: process.env.IMS_TECHNICAL_ACCOUNT_ID,
  },
};
