const request = require('request-promise-native');
const jwt = require('jwt-simple');
const fs = require('fs');

const cache = {};

function createJwt() {
  const exp = Math.floor(Date.now() / 1000) + 24 * 3600;
  const payload = {
    exp,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  return { assertion: jwt.encode(payload, fs.readFileSync('private.key', 'utf8'), 'RS256'), exp };
}

async function getToken() {
  if (cache.token && cache.expiresAt > Date.now()) return cache.token;
  const { assertion, exp } = createJwt();
  const body = await request.post({
    uri: 'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    form: {
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion,
    },
    json: true,
  });
  cache.token = body.access_token;
  cache.expiresAt = exp * 1000 - 60000;
  return cache.token;
}

module.exports = { getToken, cache };
