const axios = require('axios');
const { load } = require('./config');

module.exports.token = async () => {
  const config = load();
  const params = new URLSearchParams();
  params.append('grant_type', 'client_credentials');
  params.append('client_id', config.clientId);
  params.append('client_secret', config.clientSecret);
  params.append('scope', config.scopes.join(','));
  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', params);
  return data.access_token;
};
