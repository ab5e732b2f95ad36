const fs = require('fs');
const { getToken } = require('./token');

getToken({
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  orgId: process.env.ORG_ID,
  technicalAccountId: process.env.TECHNICAL_ACCOUNT_ID,
  privateKey: fs.readFileSync('private.key'),
}).then(({ token }) => console.log(token));
