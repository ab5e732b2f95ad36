const jwt = require('jsonwebtoken');
const http = require('./http');

const { CLIENT_ID, CLIENT_SECRET, ORG_ID, TECH_ACCOUNT_ID, PRIVATE_KEY } = process.env;

function assertion() {
  const claims = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: ORG_ID,
    sub: TECH_ACCOUNT_ID,
    aud: 'https://ims-na1.adobelogin.com/c/' + CLIENT_ID,
    'https://ims-na1.adobelogin.com/s/ent_reactor_admin_sdk': true,
  };
  return jwt.sign(claims, PRIVATE_KEY, { algorithm: 'RS256' });
}

let token;

exports.getToken = async function getToken() {
  if (!token) {
    const form = new URLSearchParams();
    form.append('client_id', CLIENT_ID);
    form.append('client_secret', CLIENT_SECRET);
    form.append('jwt_token', assertion());
    const response = await http.ims.post('/ims/exchange/jwt', form);
    token = response.data.access_token;
  }
  return token;
};
