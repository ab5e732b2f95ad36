const needle = require('needle');

exports.login = async (account) => {
  const { body, statusCode } = await needle('post', 'https://ims-na1.adobelogin.com/ims/token/v3', {
    grant_type: 'client_credentials',
    client_id: account.clientId,
    client_secret: account.clientSecret,
    scope: 'openid,AdobeID,user_management_sdk',
  });
  if (statusCode !== 200) throw new Error(JSON.stringify(body));
  return body.access_token;
};
