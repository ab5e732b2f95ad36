const axios = require('axios');
const jwt = require('jsonwebtoken');
const fs = require('fs');

const IMS = process.env.IMS_HOST || 'https://ims-na1.adobelogin.com';

async function getAccessToken() {
  const key = fs.readFileSync(process.env.PRIVATE_KEY_PATH, 'utf8');
  const token = jwt.sign(
    {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECH_ACCOUNT_ID,
      aud: `${IMS}/c/${process.env.CLIENT_ID}`,
      [`${IMS}/s/ent_analytics_bulk_ingest_sdk`]: true,
    },
    key,
    { algorithm: 'RS256' },
  );
  const body = new URLSearchParams({
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    jwt_token: token,
  });
  const res = await axios.post(`${IMS}/ims/exchange/jwt`, body.toString(), {
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });
  return { token: res.data.access_token, validUntil: Date.now() + res.data.expires_in };
}

module.exports = { getAccessToken };
