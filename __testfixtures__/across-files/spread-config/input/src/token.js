const { request } = require('undici');
const { clientId, clientSecret, retries } = require('./config');
const { createJwt } = require('./jwt');

async function getToken(attempt = 0) {
  const { statusCode, body } = await request('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      client_id: clientId,
      client_secret: clientSecret,
      jwt_token: createJwt(),
    }).toString(),
  });
  if (statusCode >= 500 && attempt < retries) return getToken(attempt + 1);
  const { access_token } = await body.json();
  return access_token;
}

module.exports = { getToken };
