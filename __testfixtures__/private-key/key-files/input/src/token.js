const fs = require('fs');
const path = require('path');
const auth = require('@adobe/jwt-auth');

const other = fs.readFileSync(path.join(__dirname, '..', 'keys', 'tls.key'));

exports.getToken = () =>
  auth({
    clientId: process.env.CLIENT_ID,
    clientSecret: process.env.CLIENT_SECRET,
    technicalAccountId: process.env.ACCOUNT,
    orgId: process.env.ORG,
    metaScopes: ['ent_user_sdk'],
    privateKey: fs.readFileSync(path.join(__dirname, '..', 'keys', 'private.key'), 'utf8'),
  });

exports.getOther = () =>
  auth({
    clientId: process.env.CLIENT_ID,
    clientSecret: process.env.CLIENT_SECRET,
    technicalAccountId: process.env.ACCOUNT,
    orgId: process.env.ORG,
    metaScopes: ['ent_user_sdk'],
    privateKey: fs.readFileSync(process.env.KEY_PATH || './keys/shared.pem'),
  });

exports.serve = () => require('https').createServer({ key: other });
