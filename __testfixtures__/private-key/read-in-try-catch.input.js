const fs = require('fs');
const axios = require('axios');
const jwt = require('jsonwebtoken');

const KEY_FILE = './private.key';

function loadKey() {
  try {
    return fs.readFileSync(KEY_FILE, 'utf8');
  } catch (err) {
    console.error(`Could not read ${KEY_FILE}: ${err.message}`);
    console.error('Download it from the Adobe Developer Console and try again.');
    throw new Error('no private key');
  }
}

function loadProducts() {
  try {
    return JSON.parse(fs.readFileSync('./products.json', 'utf8'));
  } catch (err) {
    return [];
  }
}

async function getToken() {
  const signed = jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    loadKey(),
    { algorithm: 'RS256' }
  );
  const response = await axios({
    method: 'POST',
    url: 'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    data: new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: signed,
    }),
  });
  return response.data.access_token;
}

module.exports = { getToken, loadProducts };
