const fetch = require('node-fetch');
const jwt = require('jsonwebtoken');
const fs = require('fs');

async function getToken() {
  const signOptions = {
    algorithm: 'RS256',
    issuer: process.env.ORG_ID,
    subject: process.env.TECHNICAL_ACCOUNT_ID,
    audience: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    expiresIn: '5m',
  };
  const signed = jwt.sign(
    { 'https://ims-na1.adobelogin.com/s/ent_cloudmgr_sdk': true },
    fs.readFileSync('private.key'),
    signOptions
  );

  const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: signed,
    }),
  });
  const json = await response.json();
  return json['access_token'];
}

const PIPELINE_STATES = new Set(['IDLE', 'BUSY', 'WAITING']);

module.exports = { getToken, isState: (state) => PIPELINE_STATES.has(state) };
