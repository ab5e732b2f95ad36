const auth = require('./adobe-ims-token');

async function getToken() {
  const { access_token } = await auth({
    clientId: process.env.CLIENT_ID,
    clientSecret: process.env.CLIENT_SECRET,
    scopes: ['openid', 'AdobeID', 'user_management_sdk'],
  });
  return access_token;
}

module.exports = { getToken };
