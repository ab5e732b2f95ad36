const fs = require('fs');
const axios = require('axios');
const jwt = require('jsonwebtoken');

const production = {
  url: 'https://ims-na1.adobelogin.com/ims/exchange/jwt',
  aud: 'https://ims-na1.adobelogin.com/c/',
  scope: 'https://ims-na1.adobelogin.com/s/',
  api: 'https://reactor.example.com',
};
const stage = {
  url: 'https://ims-na1-stg1.adobelogin.com/ims/exchange/jwt',
  aud: 'https://ims-na1-stg1.adobelogin.com/c/',
  scope: 'https://ims-na1-stg1.adobelogin.com/s/',
  api: 'https://reactor-stage.example.com',
};

const envConfig = process.env.NODE_ENV === 'stage' ? stage : production;

async function getToken() {
  const payload = {
    exp: Math.round(Date.now() / 1000) + 87000,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: envConfig.aud + process.env.CLIENT_ID,
  };
  payload[envConfig.scope + 'ent_reactor_admin_sdk'] = true;
  const response = await axios.post(
    envConfig.url,
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: jwt.sign(payload, fs.readFileSync('private.key'), { algorithm: 'RS256' }),
    }),
  );
  return response.data.access_token;
}

const listCompanies = async () =>
  axios.get(`${envConfig.api}/companies`, { headers: { Authorization: `Bearer ${await getToken()}` } });

module.exports = { getToken, listCompanies };
