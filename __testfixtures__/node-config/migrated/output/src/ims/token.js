const axios = require('axios');
const config = require('config');

const { clientId, clientSecret } = config.get('adobe');

exports.getToken = async () => {
  const { data } = await axios.post(
    `${config.get('adobe.host')}/ims/token/v3`,
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: config.get('adobe.scopes').join(','),
    }),
  );
  return data.access_token;
};
