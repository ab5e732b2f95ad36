const fs = require('fs');
const jwt = require('jsonwebtoken');
const rp = require('request-promise');

const ims = rp.defaults({ baseUrl: 'https://ims-na1.adobelogin.com', json: true, timeout: 10000 });
const api = rp.defaults({ baseUrl: 'https://usermanagement.adobe.io/v2/usermanagement', json: true });

function assertion() {
  const claims = {
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    exp: Math.round(Date.now() / 1000) + 300,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  return jwt.sign(claims, fs.readFileSync('private.key'), { algorithm: 'RS256' });
}

function getToken() {
  return ims({
    method: 'POST',
    uri: '/ims/exchange/jwt',
    form: {
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion(),
    },
  }).then((body) => body.access_token);
}

async function users(page) {
  const bearer = await getToken();
  return api({ uri: `/users/${process.env.ORG_ID}/${page}`, auth: { bearer } });
}

module.exports = { getToken, users };
