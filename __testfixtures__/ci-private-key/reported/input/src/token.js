const fs = require('fs');
const jwt = require('jsonwebtoken');

async function getToken() {
  const clientId = process.env.ADOBE_CLIENT_ID;
  const claims = {
    exp: Math.round(Date.now() / 1000) + 3600,
    iss: process.env.ADOBE_ORG_ID,
    sub: process.env.ADOBE_TECHNICAL_ACCOUNT,
    aud: `https://ims-na1.adobelogin.com/c/${clientId}`,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  const key = fs.readFileSync(process.env.ADOBE_KEY_PATH);
  const body = new URLSearchParams({
    client_id: clientId,
    client_secret: process.env.ADOBE_CLIENT_SECRET,
    jwt_token: jwt.sign(claims, key, { algorithm: 'RS256' }),
  });
  const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', { method: 'POST', body });
  return (await response.json()).access_token;
}

module.exports = { getToken };
