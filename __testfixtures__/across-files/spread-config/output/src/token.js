const { request } = require('undici');
const { clientId, clientSecret, retries } = require('./config');

async function getToken(attempt = 0) {
  const { statusCode, body } = await request('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
    }).toString(),
  });
  if (statusCode >= 500 && attempt < retries) return getToken(attempt + 1);
  const { access_token } = await body.json();
  return access_token;
}

module.exports = { getToken };
