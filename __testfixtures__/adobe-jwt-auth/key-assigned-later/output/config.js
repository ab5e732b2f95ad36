module.exports = {
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  orgId: process.env.ORG_ID,
  scopes: process.env.SCOPES,
  ims: 'https://ims-na1.adobelogin.com',
};
