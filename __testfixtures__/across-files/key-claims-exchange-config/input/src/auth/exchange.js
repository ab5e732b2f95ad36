const fetch = require('node-fetch');
const FormData = require('form-data');
const jwt = require('jsonwebtoken');
const { adobe } = require('../config');
const { buildClaims } = require('./claims');
const loadPrivateKey = require('./key');

const IMS_HOST = 'ims-na1.adobelogin.com';

/**
 * Exchanges a freshly signed JWT for an access token.
 */
async function getAccessToken() {
  const assertion = jwt.sign(buildClaims(IMS_HOST), loadPrivateKey(), { algorithm: 'RS256' });

  const form = new FormData();
  form.append('client_id', adobe.clientId);
  form.append('client_secret', adobe.clientSecret);
  form.append('jwt_token', assertion);

  const res = await fetch(`https://${IMS_HOST}/ims/exchange/jwt`, { method: 'POST', body: form });
  const body = await res.json();
  if (body.error) {
    throw new Error(`${body.error}: ${body.error_description}`);
  }
  return body.access_token;
}

module.exports = { getAccessToken };
