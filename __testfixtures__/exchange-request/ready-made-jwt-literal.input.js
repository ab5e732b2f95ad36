const request = require('request-promise');

// from the JWT tab of the integration, see README
const JWT =
  'eyJhbGciOiJSUzI1NiJ9.eyJleHAiOjE1NTA2MDgxMzUsImlzcyI6IkBBZG9iZU9yZyIsInN1YiI6IkB0ZWNoYWNjdCJ9.c2lnbmF0dXJl';

const getToken = () =>
  request({
    method: 'POST',
    uri: 'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    form: { client_id: process.env.CLIENT_ID, client_secret: process.env.CLIENT_SECRET, jwt_token: JWT },
    transform: JSON.parse,
  }).then((answer) => answer.access_token);

module.exports = { getToken };
