const fs = require('fs');
const https = require('https');
const axios = require('axios');

// one key for the service account and for mutual TLS with the warehouse
const key = fs.readFileSync('private.key');

const warehouse = () =>
  new https.Agent({ key, cert: fs.readFileSync('warehouse.crt'), keepAlive: true });

async function getToken() {
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
    })
  );
  return data.access_token;
}

const loadOrders = () => axios.get('https://warehouse.example.com/orders', { httpsAgent: warehouse() });

module.exports = { getToken, loadOrders };
