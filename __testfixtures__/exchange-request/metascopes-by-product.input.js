const axios = require('axios');
const jwt = require('jsonwebtoken');

const PRODUCTS = {
  users: ['ent_user_sdk'],
  launch: ['ent_reactor_sdk', 'ent_user_sdk'],
};

const IMS = 'https://ims-na1.adobelogin.com';

function claims(product) {
  const payload = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECH_ID,
    aud: `${IMS}/c/${process.env.CLIENT_ID}`,
  };
  PRODUCTS[product].forEach((scope) => {
    payload[`${IMS}/s/${scope}`] = true;
  });
  return payload;
}

async function tokenFor(product) {
  const jwt_token = jwt.sign(claims(product), process.env.PRIVATE_KEY, { algorithm: 'RS256' });
  const { data } = await axios.post(
    `${IMS}/ims/exchange/jwt`,
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token,
    }),
  );
  return data.access_token;
}

exports.getToken = () => tokenFor('users');
