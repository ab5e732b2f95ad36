const fs = require('fs');
const axios = require('axios');

/** integration.json is the file that the Developer Console offers for download, with the payload ready to be signed. */
async function getToken(file = 'integration.json') {
  const integration = JSON.parse(fs.readFileSync(file, 'utf8'));
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: integration.client_id,
      client_secret: integration.client_secret,
      scope: process.env.ADOBE_SCOPES,
    }),
  );
  return data.access_token;
}

module.exports = { getToken };
