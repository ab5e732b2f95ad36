const auth = require('@adobe/jwt-auth');
const fs = require('fs');
const config = require('./config');

config.privateKey = fs.readFileSync('private.key');

let cached;

async function getToken() {
  if (cached && cached.until > Date.now()) return cached.token;
  return auth(config)
    .then((response) => {
      cached = { token: response.access_token, until: Date.now() + response.expires_in };
      return cached.token;
    })
    .catch((error) => {
      if (error.code === 'sign_failed') console.error('check the key');
      throw error;
    });
}

const headers = () => ({ 'x-gw-ims-org-id': config.orgId, 'x-api-key': config.clientId });

module.exports = { getToken, headers, expiresAt: () => cached.until };
