const AdobeFetch = require('@adobe/fetch');
const fs = require('fs');

const config = {
  auth: {
    clientId: process.env.CLIENT_ID,
    clientSecret: process.env.CLIENT_SECRET,
    technicalAccountId: process.env.TECHNICAL_ACCOUNT_ID,
    orgId: process.env.ORG_ID,
    metaScopes: ['ent_dataservices_sdk'],
  },
};
config.auth.privateKey = fs.readFileSync('private.key');

module.exports = AdobeFetch.config(config);
