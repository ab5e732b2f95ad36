const fetch = require('node-fetch');

let current = { token: undefined, until: new Date(0) };

exports.getToken = async () => {
  if (current.until > new Date()) return current.token;
  const response = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  });
  const json = await response.json();
  if (!response.ok) throw new Error(`IMS: ${json.error}`);
  current = { token: json.access_token, until: new Date(Date.now() + json.expires_in * 1000) };
  return current.token;
};

exports.until = () => current.until;
