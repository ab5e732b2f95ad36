const fs = require('fs');
const { getToken } = require('./token');

getToken({
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  technicalAccountId: process.env.TECHNICAL_ACCOUNT_ID,
  orgId: process.env.ORG_ID,
  privateKey: fs.readFileSync('private.key'),
}).then(console.log);
