const axios = require('axios');
const { secretOf } = require('./secrets');

/**
 * Exchanges a JWT that a client made for an access token.
 */
async function exchange(clientId, assertion) {
  const form = new URLSearchParams();
  form.append('client_id', clientId);
  form.append('client_secret', await secretOf(clientId));
  form.append('jwt_token', assertion);
  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', form);
  return data.access_token;
}

module.exports = { exchange };
