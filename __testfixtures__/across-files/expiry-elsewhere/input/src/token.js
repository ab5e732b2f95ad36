const axios = require('axios');
const { createJwt } = require('./jwt');

async function requestToken() {
  const form = new URLSearchParams();
  form.append('client_id', process.env.CLIENT_ID);
  form.append('client_secret', process.env.CLIENT_SECRET);
  form.append('jwt_token', createJwt());

  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', form);
  return { token: data.access_token, expires_in: data.expires_in };
}

module.exports = { requestToken };
