const axios = require('axios');
const jwt = require('jsonwebtoken');

// Our identity service speaks the dialect of the one it replaced.
const http = axios.create({ baseURL: process.env.IDENTITY_URL || 'https://identity.example.com' });

async function serviceToken() {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: 'billing',
    sub: 'svc-billing',
    aud: 'https://identity.example.com/c/billing',
    exp: now + 60,
    'https://identity.example.com/s/ent_billing': true,
  };
  const { data } = await http.post(
    '/ims/exchange/jwt',
    new URLSearchParams({
      client_id: 'billing',
      client_secret: process.env.BILLING_SECRET,
      jwt_token: jwt.sign(claims, process.env.BILLING_KEY, { algorithm: 'RS256' }),
    })
  );
  return data.access_token;
}

module.exports = { serviceToken };
