const request = require('request-promise-native');

const cache = {};

async function getToken() {
  if (cache.token && cache.expiresAt > Date.now()) return cache.token;
  const body = await request.post({
    uri: 'https://ims-na1.adobelogin.com/ims/token/v3',
    form: {
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    },
    json: true,
  });
  cache.token = body.access_token;
  cache.expiresAt = Date.now() + body.expires_in * 1000 - 60000;
  return cache.token;
}

module.exports = { getToken, cache };
