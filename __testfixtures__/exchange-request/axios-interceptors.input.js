const axios = require('axios');
const { sign } = require('jsonwebtoken');

const ims = axios.create({
  baseURL: process.env.IMS_ENDPOINT || 'https://ims-na1.adobelogin.com',
  timeout: 10000,
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
});

ims.interceptors.request.use((config) => {
  console.debug('%s %s', config.method, config.url);
  return config;
});
ims.interceptors.response.use(
  (response) => response.data,
  (error) => {
    const { error: code, error_description: text } = (error.response && error.response.data) || {};
    throw Object.assign(new Error(text || error.message), { code });
  },
);

async function getToken() {
  const assertion = sign(
    {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
    },
    process.env.PRIVATE_KEY,
    { algorithm: 'RS256' },
  );
  const params = new URLSearchParams();
  params.set('client_id', process.env.CLIENT_ID);
  params.set('client_secret', process.env.CLIENT_SECRET);
  params.set('jwt_token', assertion);
  const { access_token: token } = await ims.post('/ims/exchange/jwt', params);
  return token;
}

module.exports = { getToken };
