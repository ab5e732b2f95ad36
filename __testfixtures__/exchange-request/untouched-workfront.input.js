const jwt = require('jsonwebtoken');
const axios = require('axios');
const fs = require('fs');

const domain = process.env.WORKFRONT_DOMAIN;

async function getSession() {
  const token = jwt.sign(
    { iss: process.env.WORKFRONT_CLIENT_ID, sub: process.env.WORKFRONT_USER_ID, exp: Math.floor(Date.now() / 1000) + 180 },
    fs.readFileSync('workfront.key'),
    { algorithm: 'RS256' }
  );
  const { data } = await axios.post(
    `https://${domain}.my.workfront.com/integrations/oauth2/api/v1/jwt/exchange`,
    new URLSearchParams({
      client_id: process.env.WORKFRONT_CLIENT_ID,
      client_secret: process.env.WORKFRONT_CLIENT_SECRET,
      jwt_token: token,
    })
  );
  return data.access_token;
}

module.exports = { getSession };
