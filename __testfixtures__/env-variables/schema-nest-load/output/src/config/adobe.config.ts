export default () => ({
  port: parseInt(process.env.PORT, 10) || 3000,
  adobe: {
    clientId: process.env.ADOBE_CLIENT_ID,
    clientSecret: process.env.ADOBE_CLIENT_SECRET,
    orgId: process.env.ADOBE_ORG_ID,
    scopes: process.env.ADOBE_SCOPES,
  },
});
