const fs = require('fs');
const jwt = require('jsonwebtoken');
const fetch = require('node-fetch');

let url = 'https://ims-na1.adobelogin.com';
url += '/ims';
url += '/exchange/jwt';

async function getToken({ clientId, clientSecret, orgId, technicalAccountId }) {
  const claims = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: orgId,
    sub: technicalAccountId,
    aud: `https://ims-na1.adobelogin.com/c/${clientId}`,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  const token = jwt.sign(claims, fs.readFileSync('private.key'), { algorithm: 'RS256' });
  const body = new URLSearchParams({ client_id: clientId, client_secret: clientSecret, jwt_token: token });
  const response = await fetch(url, { method: 'POST', body });
  return (await response.json()).access_token;
}

module.exports = { getToken };
