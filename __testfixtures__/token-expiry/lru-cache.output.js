const https = require('https');
const LRU = require('lru-cache');

const cache = new LRU({ max: 10 });

function requestToken() {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
  }).toString();
  return new Promise((resolve, reject) => {
    const req = https.request(
      'https://ims-na1.adobelogin.com/ims/token/v3',
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
  const answer = await requestToken();
  cache.set('ims', answer.access_token, answer.expires_in * 1000);
  return answer.access_token;
}

exports.getToken = getToken;
exports.lifetime = () => cache.dump()[0].e;
