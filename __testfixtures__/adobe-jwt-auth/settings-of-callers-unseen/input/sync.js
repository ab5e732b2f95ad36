const { readFileSync } = require('fs');
const { getAdobeToken } = require('./auth');
exports.getToken = () => getAdobeToken({ clientId: process.env.A_ID, clientSecret: process.env.A_SECRET, orgId: process.env.A_ORG, technicalAccountId: process.env.A_TECHNICAL_ACCOUNT_ID, privateKey: readFileSync('private.key'), metaScopes: ['ent_user_sdk'] });
