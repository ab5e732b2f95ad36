const fs = require('fs');
const jwt = require('jsonwebtoken');
const axios = require('axios');

/** Create the JWT, signed with our private key */
function createJwt() {
  const key = fs.readFileSync('private.key');
  const claims = {
    exp: Math.round(Date.now() / 1000) + 5 * 60,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: 'https://ims-na1.adobelogin.com/c/' + process.env.CLIENT_ID,
    'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
  };
  return jwt.sign(claims, key, { algorithm: 'RS256' });
}

/** Exchange the JWT for an access token */
async function exchange(jwtToken) {
  const form = new URLSearchParams();
  form.append('client_id', process.env.CLIENT_ID);
  form.append('client_secret', process.env.CLIENT_SECRET);
  form.append('jwt_token', jwtToken);
  const response = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', form);
  return response.data.access_token;
}

async function getToken() {
  const jwtToken = createJwt();
  return exchange(jwtToken);
}

async function countProfiles() {
  const token = await getToken();
  const response = await axios.get('https://platform.adobe.io/data/core/ups/previewsamplestatus', {
    headers: {
      Authorization: `Bearer ${token}`,
      'x-api-key': process.env.CLIENT_ID,
      'x-gw-ims-org-id': process.env.ORG_ID,
    },
  });
  return response.data.totalRows;
}

module.exports = { getToken, countProfiles };
