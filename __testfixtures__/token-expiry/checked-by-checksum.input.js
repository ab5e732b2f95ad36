const { createHash } = require('crypto');
const fs = require('fs');
const fetch = require('node-fetch');
const jwt = require('jsonwebtoken');

const { ORG_ID, TECHNICAL_ACCOUNT_ID, CLIENT_ID, CLIENT_SECRET, PRIVATE_KEY } = process.env;
const CACHE_FILE = 'token-cache.json';

// A token is good as long as the credential it was made with.
const checksum = createHash('md5').update(PRIVATE_KEY).digest('hex');

function readCache() {
  if (!fs.existsSync(CACHE_FILE)) return null;
  const cache = JSON.parse(fs.readFileSync(CACHE_FILE, 'utf8'));
  return cache.checksum === checksum && cache.validUntil > Date.now() ? cache : null;
}

async function getToken() {
  const cache = readCache();
  if (cache) return cache.token;
  const payload = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: ORG_ID,
    sub: TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_cloudmgr_sdk': true,
  };
  const res = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: new URLSearchParams({
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      jwt_token: jwt.sign(payload, PRIVATE_KEY, { algorithm: 'RS256' }),
    }),
  });
  const { access_token: token, expires_in: lifetime } = await res.json();
  fs.writeFileSync(CACHE_FILE, JSON.stringify({ checksum, token, validUntil: Date.now() + lifetime }));
  return token;
}

module.exports = { getToken, end: () => readCache().validUntil };
