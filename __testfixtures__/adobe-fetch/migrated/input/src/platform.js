const AdobeFetch = require('@adobe/fetch');
const fs = require('fs');

const config = {
  auth: {
    clientId: process.env.CLIENT_ID,
    clientSecret: process.env.CLIENT_SECRET,
    technicalAccountId: process.env.TECHNICAL_ACCOUNT_ID,
    orgId: process.env.ORG_ID,
    disableStorage: true,
    metaScopes: ['ent_dataservices_sdk'],
  },
};
// What every call is signed with.
config.auth.privateKey = fs.readFileSync('private.key');

module.exports = AdobeFetch.config(config);
