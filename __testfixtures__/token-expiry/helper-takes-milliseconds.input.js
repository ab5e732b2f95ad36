const axios = require('axios');
const jwt = require('jsonwebtoken');
const fs = require('fs');

let timer;
const session = {};

function logoutLater(ttl, margin = 60000) {
  clearTimeout(timer);
  timer = setTimeout(() => delete session.token, ttl - margin);
  timer.unref();
  return ttl / 1000;
}

async function getToken() {
  if (session.token) return session.token;
  const assertion = jwt.sign(
    {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    fs.readFileSync('private.key'),
    { algorithm: 'RS256' },
  );
  await axios
    .post(
      'https://ims-na1.adobelogin.com/ims/exchange/jwt',
      new URLSearchParams({
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        jwt_token: assertion,
      }),
    )
    .then(({ data: { access_token, expires_in } }) => {
      session.token = access_token;
      session.seconds = logoutLater(expires_in);
    });
  return session.token;
}

module.exports = { getToken, session };
