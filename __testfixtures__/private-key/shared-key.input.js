const fs = require('fs');
const https = require('https');
const axios = require('axios');
const jwt = require('jsonwebtoken');

// one key for the service account and for mutual TLS with the warehouse
const key = fs.readFileSync('private.key');

const warehouse = () =>
  new https.Agent({ key, cert: fs.readFileSync('warehouse.crt'), keepAlive: true });

async function getToken() {
  const token = jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
    },
    key,
    { algorithm: 'RS256' }
  );
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: token,
    })
  );
  return data.access_token;
}

const loadOrders = () => axios.get('https://warehouse.example.com/orders', { httpsAgent: warehouse() });

module.exports = { getToken, loadOrders };
