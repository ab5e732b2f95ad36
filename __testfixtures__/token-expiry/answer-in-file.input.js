const fs = require('fs');
const axios = require('axios');
const jwt = require('jsonwebtoken');

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
  const assertion = jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    fs.readFileSync('private.key'),
    { algorithm: 'RS256' },
  );
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion,
    }),
  );
  fs.writeFileSync(FILE, JSON.stringify(data, null, 2));
  return data.access_token;
}

module.exports = { getToken, end: () => readCache().end };
