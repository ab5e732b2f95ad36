const axios = require('axios');

let lifetime = 0;

async function login() {
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
    }),
  );
  lifetime = data.expires_in;
  return data.access_token;
}

const lifetimeOfLast = async () => lifetime;

exports.getToken = async () => {
  const token = await login();
  exports.minutes = (await lifetimeOfLast()) / 60;
  console.log('renewed %d seconds later', (lifetime || 0) - 60);
  return token;
};
