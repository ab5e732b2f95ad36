const axios = require('axios');
const jwt = require('jsonwebtoken');
const { readFileSync } = require('fs');

let lifetime = 0;

async function login() {
  const claims = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
  };
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: jwt.sign(claims, readFileSync('private.key'), { algorithm: 'RS256' }),
    }),
  );
  lifetime = data.expires_in;
  return data.access_token;
}

const lifetimeOfLast = async () => lifetime;

exports.getToken = async () => {
  const token = await login();
  exports.minutes = (await lifetimeOfLast()) / 1000 / 60;
  console.log('renewed %d seconds later', (lifetime || 0) / 1000 - 60);
  return token;
};
