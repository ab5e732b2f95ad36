const axios = require('axios');
const jwt = require('jsonwebtoken');

// Both want forms and answer alike.
const ask = (url, form) => axios.post(url, new URLSearchParams(form)).then(({ data }) => data);

async function adobe() {
  const claims = {
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    exp: Math.round(Date.now() / 1000) + 300,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  const answer = await ask('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    jwt_token: jwt.sign(claims, process.env.PRIVATE_KEY, { algorithm: 'RS256' }),
  });
  return { token: answer.access_token, end: Date.now() + answer.expires_in };
}

async function shop() {
  const answer = await ask('https://login.example.com/token', {
    grant_type: 'password',
    username: process.env.SHOP_USER,
    password: process.env.SHOP_PASSWORD,
  });
  return { token: answer.access_token, end: Date.now() + answer.expires_in * 1000, expires: answer.expires_in };
}

module.exports = { getToken: adobe, shop };
