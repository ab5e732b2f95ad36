const fetch = require('node-fetch');

const SCOPES = [
  'AdobeID,openid,read_organizations,additional_info.job_function,additional_info.projectedProductContext,additional_info.roles',
  'openid,AdobeID,user_management_sdk',
];

async function requestToken(creds, scope) {
  const form = new URLSearchParams();
  form.append('grant_type', 'client_credentials');
  form.append('client_id', creds.clientId);
  form.append('client_secret', creds.clientSecret);
  form.append('scope', scope);
  const res = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', { method: 'POST', body: form });
  const json = await res.json();
  if (json.error) {
    const error = new Error(json.error_description);
    error.code = json.error;
    throw error;
  }
  return json.access_token;
}

async function firstToken(creds) {
  for (let i = 0; i < SCOPES.length; i += 1) {
    try {
      return await requestToken(creds, SCOPES[i]);
    } catch (error) {
      if (error.code !== 'invalid_scope' || i === SCOPES.length - 1) throw error;
    }
  }
}

exports.getToken = () =>
  firstToken({
    clientId: process.env.CLIENT_ID,
    clientSecret: process.env.CLIENT_SECRET,
  });
