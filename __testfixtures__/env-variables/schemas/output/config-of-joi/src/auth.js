const { adobe } = require('./config');

exports.getToken = async () => {
  const ims = 'https://ims-na1.adobelogin.com';
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: adobe.clientId,
    client_secret: adobe.clientSecret,
    scope: adobe.scopes,
  });
  const response = await fetch(`${ims}/ims/token/v3`, { method: 'POST', body });
  const token = await response.json();
  return token.access_token;
};
