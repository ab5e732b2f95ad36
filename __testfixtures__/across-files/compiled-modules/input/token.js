'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.getToken = void 0;
const axios = require('axios');
const assertion_1 = require('./assertion');

const getToken = async () => {
  const form = new URLSearchParams({
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    jwt_token: assertion_1.createAssertion(),
  });
  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', form);
  return data.access_token;
};
exports.getToken = getToken;
