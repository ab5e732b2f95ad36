const auth = require('@adobe/jwt-auth');

exports.main = async (params) => ({
  body: await auth({
    clientId: params.CLIENT_ID,
    clientSecret: params.CLIENT_SECRET,
    technicalAccountId: '6A7B8C9D0E1F2A3B495E4D5C@techacct.adobe.com',
    orgId: '5F3A1B2C4D5E6F70A495C123@AdobeOrg',
    metaScopes: params.META_SCOPES,
    privateKey: params.PRIVATE_KEY,
  }),
});
