module.exports = {
  clientId: process.env.ADOBE_CLIENT_ID,
  clientSecret: process.env.ADOBE_CLIENT_SECRET,
  orgId: process.env.ADOBE_ORG_ID,
  apiHost: 'https://platform.adobe.io',
};
