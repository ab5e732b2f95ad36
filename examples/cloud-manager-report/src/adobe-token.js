const fs = require('fs');
const path = require('path');
const axios = require('axios');
const jwt = require('jsonwebtoken');
const qs = require('qs');

const REQUIRED = [
  'ADOBE_CLIENT_ID',
  'ADOBE_CLIENT_SECRET',
  'ADOBE_ORG_ID',
  'ADOBE_TECHNICAL_ACCOUNT_ID',
  'ADOBE_META_SCOPES',
  'ADOBE_PRIVATE_KEY_PATH',
];

// One token serves every request until a minute before it ends.
const MARGIN = 60 * 1000;
let cached = { token: null, expiresAt: 0 };

function checkEnvironment() {
  const missing = REQUIRED.filter((name) => !process.env[name]);
  if (missing.length > 0) {
    throw new Error(`Missing environment variables: ${missing.join(', ')}`);
  }
}

function signAssertion() {
  const privateKey = fs.readFileSync(path.resolve(process.env.ADOBE_PRIVATE_KEY_PATH), 'utf8');
  const metascopes = process.env.ADOBE_META_SCOPES.split(',');
  const claims = {
    exp: Math.round(Date.now() / 1000) + 60 * 60,
    iss: process.env.ADOBE_ORG_ID,
    sub: process.env.ADOBE_TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.ADOBE_CLIENT_ID}`,
  };
  for (const metascope of metascopes) {
    claims[`https://ims-na1.adobelogin.com/s/${metascope}`] = true;
  }
  return jwt.sign(claims, privateKey, { algorithm: 'RS256' });
}

async function getAccessToken() {
  if (cached.token && Date.now() < cached.expiresAt - MARGIN) {
    return cached.token;
  }

  checkEnvironment();
  const response = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    qs.stringify({
      client_id: process.env.ADOBE_CLIENT_ID,
      client_secret: process.env.ADOBE_CLIENT_SECRET,
      jwt_token: signAssertion(),
    }),
    {
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      timeout: 10000,
    },
  );

  cached = {
    token: response.data.access_token,
    expiresAt: Date.now() + response.data.expires_in,
  };
  return cached.token;
}

module.exports = { getAccessToken };
