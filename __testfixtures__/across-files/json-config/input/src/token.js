const axios = require('axios');
const config = require('../config/default.json');
const createAssertion = require('./assertion');

exports.getToken = async () => {
  const body = new URLSearchParams({
    client_id: config.adobe.clientId,
    client_secret: config.adobe.clientSecret,
    jwt_token: createAssertion(),
  });
  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', body);
  return data.access_token;
};
