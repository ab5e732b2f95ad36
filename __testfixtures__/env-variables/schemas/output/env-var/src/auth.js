const config = require('./config');

exports.getToken = async () => {
  const ims = 'https://ims-na1.adobelogin.com';
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: config.clientId,
    client_secret: config.clientSecret,
    scope: config.scopes.join(','),
  });
  const response = await fetch(`${ims}/ims/token/v3`, { method: 'POST', body });
  const token = await response.json();
  return token.access_token;
};
