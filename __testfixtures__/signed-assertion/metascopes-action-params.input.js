const fetch = require('node-fetch');
const jwt = require('jsonwebtoken');

const IMS = 'https://ims-na1.adobelogin.com';

async function main(params) {
  const { CLIENT_ID: id, CLIENT_SECRET: secret, META_SCOPES: granted, LOG_LEVEL = 'info' } = params;
  if (!granted) {
    return { statusCode: 400, body: { error: 'META_SCOPES is missing' } };
  }
  const payload = {
    exp: Math.floor(Date.now() / 1000) + 3600,
    iss: params.ORG_ID,
    sub: params.TECHNICAL_ACCOUNT_ID,
    aud: `${IMS}/c/${id}`,
  };
  granted.split(',').forEach((metascope) => {
    payload[`${IMS}/s/${metascope}`] = true;
  });
  const body = new URLSearchParams();
  body.append('client_id', id);
  body.append('client_secret', secret);
  body.append('jwt_token', jwt.sign(payload, params.PRIVATE_KEY, { algorithm: 'RS256' }));
  const response = await fetch(`${IMS}/ims/exchange/jwt`, { method: 'POST', body });
  const { access_token: token } = await response.json();
  if (LOG_LEVEL === 'debug') console.log('token received');
  return { statusCode: 200, body: { token } };
}

exports.main = main;
exports.runLocally = () => main({ ...process.env });
