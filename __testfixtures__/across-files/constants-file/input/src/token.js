const axios = require('axios');
const { IMS_JWT_EXCHANGE, REQUEST_TIMEOUT } = require('./constants');
const createJwt = require('./jwt');

async function getToken() {
  const params = new URLSearchParams({
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    jwt_token: createJwt(),
  });
  const { data } = await axios.post(IMS_JWT_EXCHANGE, params, { timeout: REQUEST_TIMEOUT });
  return data.access_token;
}

module.exports = { getToken };
