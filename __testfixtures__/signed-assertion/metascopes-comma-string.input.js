const axios = require('axios');
const jwt = require('jsonwebtoken');

const IMS_BASE = 'https://ims-na1.adobelogin.com';
const META_SCOPES = 'ent_dataservices_sdk,ent_reactor_sdk';

function addScopes(payload, list) {
  const names = list.split(',');
  for (let i = 0; i < names.length; i++) {
    payload[IMS_BASE + '/s/' + names[i].trim()] = true;
  }
  return payload;
}

async function getToken() {
  const payload = addScopes(
    {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: IMS_BASE + '/c/' + process.env.CLIENT_ID,
    },
    META_SCOPES
  );

  const response = await axios.post(
    IMS_BASE + '/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: jwt.sign(payload, process.env.PRIVATE_KEY, { algorithm: 'RS256' }),
    }).toString(),
    { headers: { 'content-type': 'application/x-www-form-urlencoded' } }
  );
  return response.data.access_token;
}

exports.getToken = getToken;
