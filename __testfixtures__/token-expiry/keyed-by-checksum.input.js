const crypto = require('crypto');
const fs = require('fs');
const axios = require('axios');
const jwt = require('jsonwebtoken');

const tokens = new Map();

async function getToken() {
  const clientId = process.env.CLIENT_ID;
  const privateKey = fs.readFileSync('private.key', 'utf8');
  const cacheKey = crypto.createHash('sha256').update(privateKey).digest('hex');
  const known = tokens.get(cacheKey);
  if (known && known.expires > Date.now()) return known.token;

  const assertion = jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${clientId}`,
      'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
    },
    privateKey,
    { algorithm: 'RS256' },
  );
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({ client_id: clientId, client_secret: process.env.CLIENT_SECRET, jwt_token: assertion }),
  );
  tokens.set(cacheKey, { token: data.access_token, expires: Date.now() + data.expires_in });
  return data.access_token;
}

module.exports = { getToken, end: () => [...tokens.values()][0].expires };
