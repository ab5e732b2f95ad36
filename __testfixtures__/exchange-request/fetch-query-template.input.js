const fs = require('fs');
const fetch = require('node-fetch');
const jwt = require('jsonwebtoken');

const IMS = 'https://ims-na1.adobelogin.com';

function sign() {
  return jwt.sign(
    {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    fs.readFileSync('private.key'),
    { algorithm: 'RS256' }
  );
}

async function getToken() {
  const { CLIENT_ID, CLIENT_SECRET } = process.env;
  const assertion = sign();
  const response = await fetch(
    `${IMS}/ims/exchange/jwt?client_id=${CLIENT_ID}&client_secret=${encodeURIComponent(CLIENT_SECRET)}&jwt_token=${assertion}`,
    { method: 'POST', headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' } }
  );
  if (!response.ok) throw new Error(`IMS answered ${response.status}`);
  return (await response.json()).access_token;
}

module.exports = { getToken };
