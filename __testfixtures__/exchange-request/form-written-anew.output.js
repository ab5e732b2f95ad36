const fetch = require('node-fetch');

const CLIENT_ID = process.env.IMS_CLIENT_ID;

async function post(url, fields) {
  let body = { client_id: CLIENT_ID };
  body = { grant_type: 'client_credentials', ...body, ...fields };
  body = new URLSearchParams(body);
  const response = await fetch(url, { method: 'POST', body });
  return response.json();
}

async function getToken() {
  const url = 'https://ims-na1.adobelogin.com/ims/token/v3';
  const { access_token } = await post(url, {
    client_secret: process.env.IMS_CLIENT_SECRET,
    scope: 'openid,AdobeID,user_management_sdk',
  });
  return access_token;
}

module.exports = { getToken };
