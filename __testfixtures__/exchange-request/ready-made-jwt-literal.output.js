const request = require('request-promise');

const getToken = () =>
  request({
    method: 'POST',
    uri: 'https://ims-na1.adobelogin.com/ims/token/v3',
    form: { grant_type: 'client_credentials', client_id: process.env.CLIENT_ID, client_secret: process.env.CLIENT_SECRET, scope: process.env.ADOBE_SCOPES },
    transform: JSON.parse,
  }).then((answer) => answer.access_token);

module.exports = { getToken };
