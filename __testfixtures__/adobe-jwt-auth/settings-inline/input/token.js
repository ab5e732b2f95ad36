const auth = require('@adobe/jwt-auth');
const fs = require('fs');

const privateKey = fs.readFileSync('private.key', 'utf8');

async function getToken() {
  const { access_token } = await auth({
    clientId: process.env.CLIENT_ID,
    clientSecret: process.env.CLIENT_SECRET,
    technicalAccountId: process.env.TECHNICAL_ACCOUNT_ID,
    orgId: process.env.ORG_ID,
    metaScopes: ['ent_user_sdk'],
    privateKey,
  });
  return access_token;
}

module.exports = { getToken };
