const { readFile } = require('fs/promises');
const axios = require('axios');
const jwt = require('jsonwebtoken');

const IMS = 'https://ims-na1.adobelogin.com';

async function getToken() {
  const [privateKey, settings] = await Promise.all([
    readFile('private.key', 'utf8'),
    readFile('settings.json', 'utf8').then(JSON.parse),
  ]);
  const assertion = jwt.sign(
    {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `${IMS}/c/${process.env.CLIENT_ID}`,
      [`${IMS}/s/ent_user_sdk`]: true,
    },
    privateKey,
    { algorithm: 'RS256' }
  );
  const { data } = await axios.post(
    `${IMS}/ims/exchange/jwt`,
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion,
    }),
    { timeout: settings.timeout }
  );
  return data.access_token;
}

module.exports = { getToken };
