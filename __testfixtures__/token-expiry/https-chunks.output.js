const https = require('https');

const cache = { token: null, expiresAt: 0 };

function exchange(body) {
  return new Promise((resolve, reject) => {
    const req = https.request(
      {
        host: 'ims-na1.adobelogin.com',
        path: '/ims/token/v3',
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
  const json = await exchange(
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    })
  );
  cache.token = json.access_token;
  cache.expiresAt = Date.now() + json.expires_in * 1000 - 60000;
  return cache.token;
}

module.exports = { getToken, cache };
