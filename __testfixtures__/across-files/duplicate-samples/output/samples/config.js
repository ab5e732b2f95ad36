module.exports = {
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  orgId: process.env.ORG_ID,
  sandbox: process.env.SANDBOX || 'prod',
};
