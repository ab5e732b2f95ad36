const fs = require('fs');
const https = require('https');
const qs = require('querystring');
const jwt = require('jsonwebtoken');

function assertion() {
  const claims = {
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    exp: Math.round(Date.now() / 1000) + 300,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  return jwt.sign(claims, fs.readFileSync('private.key'), { algorithm: 'RS256' });
}

function getToken() {
  const payload = Buffer.from(
    qs.stringify({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion(),
    }),
    'utf8',
  );
  return new Promise((resolve, reject) => {
    const request = https.request({
      hostname: 'ims-na1.adobelogin.com',
      path: '/ims/exchange/jwt',
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': payload.length },
    });
    request.once('error', reject);
    request.once('response', async (response) => {
      let text = '';
      for await (const chunk of response.setEncoding('utf8')) text += chunk;
      resolve(JSON.parse(text).access_token);
    });
    request.end(payload);
  });
}

module.exports = { getToken };
