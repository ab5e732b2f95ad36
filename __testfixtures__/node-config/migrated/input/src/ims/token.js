const axios = require('axios');
const config = require('config');
const assertion = require('./assertion');

const { clientId, clientSecret } = config.get('adobe');

exports.getToken = async () => {
  const { data } = await axios.post(
    `${config.get('adobe.host')}/ims/exchange/jwt`,
    new URLSearchParams({
      client_id: clientId,
      client_secret: clientSecret,
      jwt_token: assertion(),
    }),
  );
  return data.access_token;
};
