const { getAccessToken } = require('./token');

getAccessToken({
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  orgId: process.env.ORG_ID,
  technicalAccountId: process.env.TECH_ACCOUNT_ID,
  keyFile: 'private.key',
}).then(({ token }) => console.log(token));
