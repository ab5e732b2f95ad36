const axios = require('axios');
const jwt = require('jsonwebtoken');
const fs = require('fs');

const tokens = {};

// One JWT for the life of the process.
const assertion = jwt.sign(
  {
    exp: Math.round(Date.now() / 1000) + 24 * 60 * 60,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  },
  fs.readFileSync('private.key'),
  { algorithm: 'RS256' },
);

exports.getToken = async () => {
  if (tokens[assertion]) return tokens[assertion];
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion,
    }),
  );
  tokens[assertion] = data.access_token;
  setTimeout(() => delete tokens[assertion], data.expires_in - 60000).unref();
  return tokens[assertion];
};
