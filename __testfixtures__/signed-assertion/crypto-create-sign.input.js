const crypto = require('crypto');
const fs = require('fs');
const fetch = require('node-fetch');

const CLIENT_ID = process.env.CLIENT_ID;
const CLIENT_SECRET = process.env.CLIENT_SECRET;

function base64url(input) {
  return Buffer.from(input)
    .toString('base64')
    .replace(/=/g, '')
    .replace(/\+/g, '-')
    .replace(/\//g, '_');
}

function createJwt() {
  const header = base64url(JSON.stringify({ alg: 'RS256', typ: 'JWT' }));
  const claims = base64url(
    JSON.stringify({
      exp: Math.floor(Date.now() / 1000) + 600,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: 'https://ims-na1.adobelogin.com/c/' + CLIENT_ID,
      'https://ims-na1.adobelogin.com/s/ent_reactor_sdk': true,
    })
  );
  const signer = crypto.createSign('RSA-SHA256');
  signer.update(`${header}.${claims}`);
  signer.end();
  const signature = base64url(signer.sign(fs.readFileSync('private.key')));
  return `${header}.${claims}.${signature}`;
}

async function getToken() {
  const params = new URLSearchParams();
  params.set('client_id', CLIENT_ID);
  params.set('client_secret', CLIENT_SECRET);
  params.set('jwt_token', createJwt());
  const res = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', { method: 'POST', body: params });
  return (await res.json()).access_token;
}

function verifyWebhook(body, signature) {
  const expected = crypto.createHmac('sha256', CLIENT_SECRET).update(body).digest('base64');
  return crypto.timingSafeEqual(Buffer.from(expected), Buffer.from(signature));
}

module.exports = { getToken, verifyWebhook };
