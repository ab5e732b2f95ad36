const fetch = require('node-fetch');

const IMS = 'https://ims-na1.adobelogin.com';

async function main(params) {
  const { CLIENT_ID: id, CLIENT_SECRET: secret, SCOPES: granted, LOG_LEVEL = 'info' } = params;
  if (!granted) {
    return { statusCode: 400, body: { error: 'META_SCOPES is missing' } };
  }
  const body = new URLSearchParams();
  body.append('grant_type', 'client_credentials');
  body.append('client_id', id);
  body.append('client_secret', secret);
  body.append('scope', granted);
  const response = await fetch(`${IMS}/ims/token/v3`, { method: 'POST', body });
  const { access_token: token } = await response.json();
  if (LOG_LEVEL === 'debug') console.log('token received');
  return { statusCode: 200, body: { token } };
}

exports.main = main;
exports.runLocally = () => main({ ...process.env });
