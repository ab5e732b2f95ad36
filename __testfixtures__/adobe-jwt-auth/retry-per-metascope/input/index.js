const fs = require('fs');
const auth = require('@adobe/jwt-auth');

const METASCOPES = ['ent_reactor_extension_developer_sdk', 'ent_reactor_admin_sdk'];

async function getToken() {
  const privateKey = fs.readFileSync('private.key');
  for (let i = 0; i < METASCOPES.length; i++) {
    const metaScope = METASCOPES[i];
    try {
      const response = await auth({
        clientId: process.env.CLIENT_ID,
        clientSecret: process.env.CLIENT_SECRET,
        technicalAccountId: process.env.TECHNICAL_ACCOUNT_ID,
        orgId: process.env.ORG_ID,
        privateKey,
        metaScopes: [`https://ims-na1.adobelogin.com/s/${metaScope}`],
      });
      return response.access_token;
    } catch (error) {
      if (error.code !== 'invalid_scope' || i === METASCOPES.length - 1) throw error;
    }
  }
}

module.exports = { getToken };
