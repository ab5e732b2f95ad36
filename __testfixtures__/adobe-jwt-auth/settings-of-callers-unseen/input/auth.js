const authorize = require('@adobe/jwt-auth');
async function getAdobeToken({ clientId, clientSecret, orgId, technicalAccountId, privateKey, metaScopes }) {
  const response = await authorize({ clientId, clientSecret, orgId, technicalAccountId, privateKey, metaScopes });
  return response.access_token;
}
module.exports = { getAdobeToken };
