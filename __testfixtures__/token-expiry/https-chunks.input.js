const https = require('https');
const fs = require('fs');
const jwt = require('jsonwebtoken');

const cache = { token: null, expiresAt: 0 };

function exchange(body) {
  return new Promise((resolve, reject) => {
    const req = https.request(
      {
        host: 'ims-na1.adobelogin.com',
        path: '/ims/exchange/jwt',
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      },
      (res) => {
        let data = '';
        res.on('data', (chunk) => {
          data += chunk;
        });
        res.on('end', () => resolve(JSON.parse(data)));
      }
    );
    req.on('error', reject);
    req.end(body.toString());
  });
}

async function getToken() {
  if (cache.token && cache.expiresAt > Date.now()) return cache.token;
  const assertion = jwt.sign(
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
  const json = await exchange(
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion,
    })
  );
  cache.token = json.access_token;
  cache.expiresAt = Date.now() + json.expires_in - 60000;
  return cache.token;
}

module.exports = { getToken, cache };
