const { readFile } = require('fs/promises');
const axios = require('axios');

const IMS = 'https://ims-na1.adobelogin.com';

async function getToken() {
  const settings = await readFile('settings.json', 'utf8').then(JSON.parse);
  const { data } = await axios.post(
    `${IMS}/ims/token/v3`,
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
    { timeout: settings.timeout }
  );
  return data.access_token;
}

module.exports = { getToken };
