const axios = require('axios');
const qs = require('qs');

// Both of our identity providers want forms.
function postForm(url, fields) {
  return axios.post(url, qs.stringify(fields)).then((response) => response.data);
}

async function getToken() {
  const { access_token } = await postForm('https://ims-na1.adobelogin.com/ims/token/v3', {
    grant_type: 'client_credentials',
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    scope: 'openid,AdobeID,user_management_sdk',
  });
  return access_token;
}

const login = (user, password) => postForm('https://id.example.com/login', { user, password });

module.exports = { getToken, login };
