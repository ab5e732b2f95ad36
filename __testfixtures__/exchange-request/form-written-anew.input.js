const fs = require('fs');
const fetch = require('node-fetch');
const jwt = require('jsonwebtoken');

const CLIENT_ID = process.env.IMS_CLIENT_ID;

function sign() {
  const claims = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: process.env.IMS_ORG_ID,
    sub: process.env.IMS_TECHNICAL_ACCOUNT,
    aud: `https://ims-na1.adobelogin.com/c/${CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  return jwt.sign(claims, fs.readFileSync('private.key'), { algorithm: 'RS256' });
}

async function post(url, fields) {
  let body = { client_id: CLIENT_ID };
  body = { ...body, ...fields };
  body = new URLSearchParams(body);
  const response = await fetch(url, { method: 'POST', body });
  return response.json();
}

async function getToken() {
  const url = 'https://ims-na1.adobelogin.com/ims/exchange/jwt';
  const { access_token } = await post(url, {
    client_secret: process.env.IMS_CLIENT_SECRET,
    jwt_token: sign(),
  });
  return access_token;
}

module.exports = { getToken };
