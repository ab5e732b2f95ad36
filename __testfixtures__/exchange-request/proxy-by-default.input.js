const axios = require('axios');
const jwt = require('jsonwebtoken');

// Nothing leaves the network but through the gateway.
const gateway = process.env.IMS_GATEWAY || 'https://gateway.example.com/adobe';

async function getToken() {
  const claims = {
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    exp: Math.round(Date.now() / 1000) + 300,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  const { data } = await axios.post(
    `${gateway}/ims/exchange/jwt`,
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: jwt.sign(claims, process.env.PRIVATE_KEY, { algorithm: 'RS256' }),
    })
  );
  return data.access_token;
}

module.exports = { getToken };
