const axios = require('axios');

// Both want forms and answer alike.
const ask = (url, form) => axios.post(url, new URLSearchParams(form)).then(({ data }) => data);

async function adobe() {
  const answer = await ask('https://ims-na1.adobelogin.com/ims/token/v3', {
    grant_type: 'client_credentials',
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    scope: 'openid,AdobeID,user_management_sdk',
  });
  return { token: answer.access_token, end: Date.now() + answer.expires_in * 1000 };
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
