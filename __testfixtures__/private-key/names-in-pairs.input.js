const axios = require('axios');
const jwt = require('jsonwebtoken');

const account = {};
for (const [field, name] of [['id', 'CLIENT_ID'], ['secret', 'CLIENT_SECRET'], ['org', 'ORG'], ['tech', 'TECH_ID']]) {
  account[field] = process.env[name];
}

exports.getToken = async () => {
  const claims = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: account.org,
    sub: account.tech,
    aud: `https://ims-na1.adobelogin.com/c/${account.id}`,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: account.id,
      client_secret: account.secret,
      jwt_token: jwt.sign(claims, process.env.PRIVATE_KEY, { algorithm: 'RS256' }),
    }),
  );
  return data.access_token;
};
