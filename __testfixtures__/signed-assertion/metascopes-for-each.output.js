const fetch = require('node-fetch');

const ims = process.env.IMS_HOST || 'https://ims-na1.adobelogin.com';
const scopes = [
  'openid',
  'AdobeID',
  'read_organizations',
  'additional_info.projectedProductContext',
  'additional_info.roles',
  'adobeio_api',
  'read_client_secret',
  'manage_client_secrets',
  'event_receiver',
  'event_receiver_api',
];

async function getToken() {
  const body = new URLSearchParams();
  body.append('grant_type', 'client_credentials');
  body.append('client_id', process.env.CLIENT_ID);
  body.append('client_secret', process.env.CLIENT_SECRET);
  body.append('scope', scopes.join(','));
  const res = await fetch(`${ims}/ims/token/v3`, { method: 'POST', body });
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
