const axios = require('axios');
const fs = require('fs');
const jwt = require('jsonwebtoken');

function getToken() {
  const jwtToken = jwt.sign({
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: 'https://ims-na1.adobelogin.com/c/' + process.env.CLIENT_ID,
    exp: Math.round(Date.now() / 1000) + 300,
    'https://ims-na1.adobelogin.com/s/ent_reactor_developer_sdk': true,
  }, fs.readFileSync('private.key'), { algorithm: 'RS256' });

  const params = new URLSearchParams();
  params.append('client_id', process.env.CLIENT_ID);
  params.append('client_secret', process.env.CLIENT_SECRET);
  params.append('jwt_token', jwtToken);

  return axios.default
    .post('https://ims-na1.adobelogin.com/ims/exchange/jwt', params)
    .then((response) => response.data.access_token)
    .catch((error) => {
      throw new Error(error.response ? error.response.data.error_description : error.message);
    });
}

exports.getToken = getToken;
