const fs = require('fs');
const axios = require('axios');

const FILE = 'token.json';

function readCache() {
  if (!fs.existsSync(FILE)) return undefined;
  const { access_token, expires_in } = JSON.parse(fs.readFileSync(FILE, 'utf8'));
  const end = fs.statSync(FILE).mtimeMs + expires_in;
  return end > Date.now() ? { token: access_token, end } : undefined;
}

async function getToken() {
  const cached = readCache();
  if (cached) return cached.token;
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  );
  fs.writeFileSync(FILE, JSON.stringify({ ...data, expires_in: data.expires_in * 1000 }, null, 2));
  return data.access_token;
}

module.exports = { getToken, end: () => readCache().end };
