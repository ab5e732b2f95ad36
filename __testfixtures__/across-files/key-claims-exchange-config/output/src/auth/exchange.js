const fetch = require('node-fetch');
const { adobe } = require('../config');

const IMS_HOST = 'ims-na1.adobelogin.com';

/**
 * Exchanges a freshly signed JWT for an access token.
 */
async function getAccessToken() {
  const form = new URLSearchParams();
  form.append('grant_type', 'client_credentials');
  form.append('client_id', adobe.clientId);
  form.append('client_secret', adobe.clientSecret);
  form.append('scope', 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,additional_info.job_function');

  const res = await fetch(`https://${IMS_HOST}/ims/token/v3`, { method: 'POST', body: form });
  const body = await res.json();
  if (body.error) {
    throw new Error(`${body.error}: ${body.error_description}`);
  }
  return body.access_token;
}

module.exports = { getAccessToken };
