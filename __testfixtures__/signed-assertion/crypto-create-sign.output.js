const crypto = require('crypto');
const fetch = require('node-fetch');

const CLIENT_ID = process.env.CLIENT_ID;
const CLIENT_SECRET = process.env.CLIENT_SECRET;

async function getToken() {
  const params = new URLSearchParams();
  params.set('grant_type', 'client_credentials');
  params.set('client_id', CLIENT_ID);
  params.set('client_secret', CLIENT_SECRET);
  params.set('scope', 'AdobeID,openid,read_organizations,additional_info.job_function,additional_info.projectedProductContext,additional_info.roles');
  const res = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', { method: 'POST', body: params });
  return (await res.json()).access_token;
}

function verifyWebhook(body, signature) {
  const expected = crypto.createHmac('sha256', CLIENT_SECRET).update(body).digest('base64');
  return crypto.timingSafeEqual(Buffer.from(expected), Buffer.from(signature));
}

module.exports = { getToken, verifyWebhook };
