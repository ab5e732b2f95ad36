const axios = require('axios');

const IMS = 'https://ims-na1.adobelogin.com';
const accounts = [];

for (const prefix of ['EU', 'US']) {
  accounts.push({
    name: prefix,
    clientId: process.env[`${prefix}_CLIENT_ID`],
    clientSecret: process.env[`${prefix}_CLIENT_SECRET`],
    scopes: ['openid', 'AdobeID', 'user_management_sdk'],
  });
}

async function login(account) {
  const { data } = await axios.post(
    `${IMS}/ims/token/v3`,
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: account.clientId,
      client_secret: account.clientSecret,
      scope: account.scopes.join(','),
    }),
  );
  return data.access_token;
}

exports.getToken = () => login(accounts.find(({ name }) => name === 'EU'));
