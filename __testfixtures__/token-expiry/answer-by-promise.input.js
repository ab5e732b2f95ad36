const https = require('https');
const fs = require('fs');
const jwt = require('jsonwebtoken');

function exchange(body) {
  return new Promise((resolve, reject) => {
    const req = https.request(
      'https://ims-na1.adobelogin.com/ims/exchange/jwt',
      { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
      (res) => {
        let data = '';
        res.on('data', (chunk) => (data += chunk));
        res.on('end', () => {
          if (res.statusCode !== 200) return reject(new Error(data));
          resolve(JSON.parse(data));
        });
      },
    );
    req.on('error', reject);
    req.end(body);
  });
}

/** What IMS answers. */
async function login() {
  const payload = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  const assertion = jwt.sign(payload, fs.readFileSync('private.key'), { algorithm: 'RS256' });
  return exchange(
    `client_id=${process.env.CLIENT_ID}&client_secret=${process.env.CLIENT_SECRET}&jwt_token=${assertion}`,
  );
}

let session;

async function getToken() {
  session = session || (await login());
  session.end = session.end || Date.now() + session.expires_in;
  return session.access_token;
}

module.exports = { login, getToken, end: () => session.end };
