const axios = require('axios');
const { load } = require('./config');
const { createJwt } = require('./jwt');

module.exports.token = async () => {
  const config = load();
  const params = new URLSearchParams();
  params.append('client_id', config.clientId);
  params.append('client_secret', config.clientSecret);
  params.append('jwt_token', createJwt(config));
  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', params);
  return data.access_token;
};
