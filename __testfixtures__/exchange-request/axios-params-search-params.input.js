const axios = require('axios');
const fs = require('fs');
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

const getToken = async () => {
  const params = new URLSearchParams();
  params.set('client_id', process.env.CLIENT_ID);
  params.set('client_secret', process.env.CLIENT_SECRET);
  params.set('jwt_token', sign());
  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', undefined, { params, timeout: 10000 });
  return data.access_token;
};

module.exports = { getToken };
