const fs = require('fs');
const jwt = require('jsonwebtoken');
const { Ims } = require('@adobe/aio-lib-ims');

const ims = new Ims('prod');

function signAssertion() {
  const payload = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: process.env.UMAPI_ORG_ID,
    sub: process.env.UMAPI_TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.UMAPI_CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  return jwt.sign(payload, fs.readFileSync('private.key'), { algorithm: 'RS256' });
}

async function getToken() {
  const { access_token, payload } = await ims.exchangeJwtToken(
    process.env.UMAPI_CLIENT_ID,
    process.env.UMAPI_CLIENT_SECRET,
    signAssertion(),
  );
  console.log(`valid for ${payload.expires_in / 1000} seconds`);
  return access_token.token;
}

module.exports = { getToken };
