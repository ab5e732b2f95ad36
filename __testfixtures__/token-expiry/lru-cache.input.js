const https = require('https');
const fs = require('fs');
const jwt = require('jsonwebtoken');
const LRU = require('lru-cache');

const cache = new LRU({ max: 10 });

function requestToken(assertion) {
  const body = new URLSearchParams({
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    jwt_token: assertion,
  }).toString();
  return new Promise((resolve, reject) => {
    const req = https.request(
      'https://ims-na1.adobelogin.com/ims/exchange/jwt',
      { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      (res) => {
        const chunks = [];
        res.on('data', (chunk) => chunks.push(chunk));
        res.on('end', () => resolve(JSON.parse(Buffer.concat(chunks))));
      },
    );
    req.on('error', reject);
    req.end(body);
  });
}

async function getToken() {
  if (cache.has('ims')) return cache.get('ims');
  const claims = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
  };
  const answer = await requestToken(jwt.sign(claims, fs.readFileSync('private.key'), { algorithm: 'RS256' }));
  cache.set('ims', answer.access_token, answer.expires_in);
  return answer.access_token;
}

exports.getToken = getToken;
exports.lifetime = () => cache.dump()[0].e;
