const { fetchToken } = require('./token');

const settings = {
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  orgId: process.env.ORG_ID,
  technicalAccountId: process.env.TECH_ACCOUNT_ID,
  privateKey: process.env.PRIVATE_KEY,
};

exports.start = () => fetchToken(settings);
