const auth = require('@adobe/jwt-auth');
const fs = require('fs');

async function getToken() {
  const { access_token, expires_in } = await auth({
    clientId: process.env.CLIENT_ID,
    clientSecret: process.env.CLIENT_SECRET,
    technicalAccountId: process.env.TECH_ACCOUNT_ID,
    orgId: process.env.ORG_ID,
    privateKey: fs.readFileSync(process.env.PRIVATE_KEY_PATH, 'utf8'),
    metaScopes: ['ent_cloudmgr_sdk'],
  });
  return { token: access_token, ttl: expires_in };
}

module.exports = { getToken };
