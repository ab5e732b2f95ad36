const axios = require('axios');

const tokens = new Map();

async function getToken() {
  const clientId = process.env.CLIENT_ID;
  const cacheKey = clientId;
  const known = tokens.get(cacheKey);
  if (known && known.expires > Date.now()) return known.token;

  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: process.env.CLIENT_SECRET, scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session' }),
  );
  tokens.set(cacheKey, { token: data.access_token, expires: Date.now() + data.expires_in * 1000 });
  return data.access_token;
}

module.exports = { getToken, end: () => [...tokens.values()][0].expires };
