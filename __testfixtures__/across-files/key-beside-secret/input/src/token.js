const axios = require('axios');
const jwt = require('jsonwebtoken');
const { read } = require('./vault');

exports.getToken = async () => {
  const [secret, key] = await Promise.all([read('client-secret'), read('private.key')]);
  const claims = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: process.env.IMS_ORG_ID,
    sub: process.env.IMS_TECH_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.IMS_CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.IMS_CLIENT_ID,
      client_secret: secret,
      jwt_token: jwt.sign(claims, key, { algorithm: 'RS256' }),
    }),
  );
  return data.access_token;
};
