const axios = require('axios');
const jwt = require('jsonwebtoken');
const fs = require('fs');

let token;

async function getToken() {
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
  return data.access_token;
}

/** Asks for a new token only when the API refuses the one at hand. */
async function call(path, isRetry = false) {
  token = token || (await getToken());
  try {
    const headers = { authorization: `Bearer ${token}`, 'x-api-key': process.env.CLIENT_ID };
    return await axios.get(`https://usermanagement.adobe.io${path}`, { headers });
  } catch (error) {
    if (isRetry || !error.response || error.response.status !== 401) throw error;
    token = undefined;
    return call(path, true);
  }
}

module.exports = { getToken, call };
