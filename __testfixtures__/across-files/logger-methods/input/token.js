const axios = require('axios');
const { createAssertion } = require('./assertion');
const log = require('./log');

exports.getToken = async () => {
  const form = new URLSearchParams({
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    jwt_token: createAssertion(),
  });
  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', form);
  log.info('got a token');
  return data.access_token;
};
