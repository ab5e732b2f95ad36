const fs = require('fs');
const fetch = require('node-fetch');

const { CLIENT_ID, CLIENT_SECRET } = process.env;
const CACHE_FILE = 'token-cache.json';

// A token is good as long as the credential it was made with.
const checksum = CLIENT_ID;

function readCache() {
  if (!fs.existsSync(CACHE_FILE)) return null;
  const cache = JSON.parse(fs.readFileSync(CACHE_FILE, 'utf8'));
  return cache.checksum === checksum && cache.validUntil > Date.now() ? cache : null;
}

async function getToken() {
  const cache = readCache();
  if (cache) return cache.token;
  const res = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,read_pc.dma_aem_ams',
    }),
  });
  const { access_token: token, expires_in: lifetime } = await res.json();
  fs.writeFileSync(CACHE_FILE, JSON.stringify({ checksum, token, validUntil: Date.now() + lifetime * 1000 }));
  return token;
}

module.exports = { getToken, end: () => readCache().validUntil };
