const fs = require('fs');
const path = require('path');

module.exports = {
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  orgId: process.env.ORG_ID,
  technicalAccountId: process.env.TECH_ACCOUNT_ID,
  privateKey: fs.readFileSync(path.join(__dirname, '..', 'private.key'), 'utf8'),
  sandbox: process.env.SANDBOX || 'prod',
};
