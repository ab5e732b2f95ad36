const fs = require('fs');
const path = require('path');
const axios = require('axios');

const config = {
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  orgId: process.env.ORG_ID,
  scopes: ['openid', 'AdobeID', 'user_management_sdk'],
};

const templates = fs.readdirSync(__dirname).filter((name) => path.extname(name) === '.hbs');

async function getToken() {
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: config.clientId,
      client_secret: config.clientSecret,
      scope: config.scopes.join(','),
    })
  );
  return data.access_token;
}

module.exports = { getToken, templates, orgId: config.orgId };
