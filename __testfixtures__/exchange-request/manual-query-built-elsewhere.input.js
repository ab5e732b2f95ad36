const fs = require('fs');
const fetch = require('node-fetch');
const jwt = require('jsonwebtoken');

function sign() {
  return jwt.sign(
    {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    fs.readFileSync('private.key'),
    { algorithm: 'RS256' }
  );
}

const post = (url) => fetch(url, { method: 'POST' });

function exchange(clientId, clientSecret) {
  const ims = 'https://ims-na1.adobelogin.com';
  return post(`${ims}/ims/exchange/jwt?client_id=${clientId}&client_secret=${clientSecret}&jwt_token=${sign()}`);
}

module.exports.getToken = async () => {
  const response = await exchange(process.env.CLIENT_ID, process.env.CLIENT_SECRET);
  const { access_token } = await response.json();
  return access_token;
};
