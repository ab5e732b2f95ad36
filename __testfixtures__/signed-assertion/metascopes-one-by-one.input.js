const fetch = require('node-fetch');
const jwt = require('jsonwebtoken');

const METASCOPES = [
  'ent_reactor_sdk',
  'ent_reactor_extension_developer_sdk',
  'ent_user_sdk',
];

async function requestToken(creds, metascope) {
  const payload = {
    exp: Math.round(Date.now() / 1000) + 180,
    iss: creds.orgId,
    sub: creds.techAccountId,
    aud: `https://ims-na1.adobelogin.com/c/${creds.clientId}`,
    [`https://ims-na1.adobelogin.com/s/${metascope}`]: true,
  };
  const form = new URLSearchParams();
  form.append('client_id', creds.clientId);
  form.append('client_secret', creds.clientSecret);
  form.append('jwt_token', jwt.sign(payload, creds.privateKey, { algorithm: 'RS256' }));
  const res = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', { method: 'POST', body: form });
  const json = await res.json();
  if (json.error) {
    const error = new Error(json.error_description);
    error.code = json.error;
    throw error;
  }
  return json.access_token;
}

async function firstToken(creds) {
  for (let i = 0; i < METASCOPES.length; i += 1) {
    try {
      return await requestToken(creds, METASCOPES[i]);
    } catch (error) {
      if (error.code !== 'invalid_scope' || i === METASCOPES.length - 1) throw error;
    }
  }
}

exports.getToken = () =>
  firstToken({
    clientId: process.env.CLIENT_ID,
    clientSecret: process.env.CLIENT_SECRET,
    orgId: process.env.ORG_ID,
    techAccountId: process.env.TECHNICAL_ACCOUNT_ID,
    privateKey: process.env.PRIVATE_KEY,
  });
