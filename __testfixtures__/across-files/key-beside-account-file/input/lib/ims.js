const needle = require('needle');
const createJwt = require('./jwt');

exports.login = async (account) => {
  const { body, statusCode } = await needle('post', 'https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    client_id: account.clientId,
    client_secret: account.clientSecret,
    jwt_token: createJwt(account),
  });
  if (statusCode !== 200) throw new Error(JSON.stringify(body));
  return body.access_token;
};
