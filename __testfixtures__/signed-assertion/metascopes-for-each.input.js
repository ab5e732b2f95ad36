const jwt = require('jsonwebtoken');
const fetch = require('node-fetch');

const ims = process.env.IMS_HOST || 'https://ims-na1.adobelogin.com';
const metaScopes = ['ent_adobeio_sdk', 'event_receiver_api'];

function buildPayload() {
  const payload = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `${ims}/c/${process.env.CLIENT_ID}`,
  };
  metaScopes.forEach((scope) => {
    payload[scope.indexOf('https') === 0 ? scope : `${ims}/s/${scope}`] = true;
  });
  return payload;
}

async function getToken() {
  const token = jwt.sign(buildPayload(), process.env.PRIVATE_KEY, { algorithm: 'RS256' });
  const body = new URLSearchParams();
  body.append('client_id', process.env.CLIENT_ID);
  body.append('client_secret', process.env.CLIENT_SECRET);
  body.append('jwt_token', token);
  const res = await fetch(`${ims}/ims/exchange/jwt/`, { method: 'POST', body });
  if (res.status !== 200) {
    throw new Error('Failed to get a token, status ' + res.status);
  }
  return (await res.json()).access_token;
}

async function deleteRegistration(id) {
  const url = `https://api.adobe.io/events/${process.env.CONSUMER_ID}/${id}`;
  const res = await fetch(url, { method: 'DELETE', headers: { Authorization: `Bearer ${await getToken()}` } });
  return res.status === 204;
}

module.exports = { getToken, deleteRegistration };
