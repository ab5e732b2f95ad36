const axios = require('axios');

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
  await axios
    .post(
      'https://ims-na1.adobelogin.com/ims/token/v3',
      new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        scope: 'openid,AdobeID,user_management_sdk',
      }),
    )
    .then(({ data: { access_token, expires_in } }) => {
      session.token = access_token;
      session.seconds = logoutLater(expires_in * 1000);
    });
  return session.token;
}

module.exports = { getToken, session };
