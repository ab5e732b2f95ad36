const fetch = require('node-fetch');

function withDefaults(extra) {
  const options = Object.assign({ timeout: 10000 }, extra);
  if (process.env.NO_FOLLOW) options.redirect = 'error';
  return options;
}

async function getToken() {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    scope: 'openid,AdobeID,user_management_sdk',
  });
  const response = await fetch(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    withDefaults({ method: 'POST', body }),
  );
  return (await response.json()).access_token;
}

const report = (text) =>
  fetch('https://hooks.example.com/log', withDefaults({ method: 'POST', body: JSON.stringify({ text }) }));

module.exports = { getToken, report };
