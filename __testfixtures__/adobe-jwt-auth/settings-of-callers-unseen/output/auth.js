const authorize = require('./adobe-ims-token');
async function getAdobeToken({ clientId, clientSecret, scopes }) {
  const response = await authorize({ clientId, clientSecret, scopes });
  return response.access_token;
}
module.exports = { getAdobeToken };
