const fetch = require('node-fetch');

const IMS = 'https://ims-na1.adobelogin.com';

module.exports = async function login(credentials) {
  const response = await fetch(`${IMS}/ims/token/v3`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: credentials.clientId,
      client_secret: credentials.clientSecret,
      scope: credentials.scopes.join(','),
    }),
  });
  const { access_token: token } = await response.json();
  return token;
};
