const axios = require('axios');

const IMS_TOKEN = 'https://ims-na1.adobelogin.com/ims/token/v3';

let cached;

async function getToken() {
  if (cached && cached.expiresAt > Date.now() + 60_000) return cached.token;
  const { data } = await axios.post(
    IMS_TOKEN,
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: process.env.SCOPES,
    })
  );
  cached = { token: data.access_token, expiresAt: Date.now() + data.expires_in * 1000 };
  return cached.token;
}

module.exports = { getToken };
