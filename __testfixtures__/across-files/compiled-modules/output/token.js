'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.getToken = void 0;
const axios = require('axios');

const getToken = async () => {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    scope: 'openid,AdobeID,user_management_sdk',
  });
  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', form);
  return data.access_token;
};
exports.getToken = getToken;
