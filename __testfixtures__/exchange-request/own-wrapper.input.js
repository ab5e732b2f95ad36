const fs = require('fs');
const axios = require('axios');
const qs = require('qs');
const jwt = require('jsonwebtoken');

// Both of our identity providers want forms.
function postForm(url, fields) {
  return axios.post(url, qs.stringify(fields)).then((response) => response.data);
}

async function getToken() {
  const assertion = jwt.sign(
    {
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      exp: Math.round(Date.now() / 1000) + 300,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    fs.readFileSync('private.key'),
    { algorithm: 'RS256' }
  );
  const { access_token } = await postForm('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    jwt_token: assertion,
  });
  return access_token;
}

const login = (user, password) => postForm('https://id.example.com/login', { user, password });

module.exports = { getToken, login };
