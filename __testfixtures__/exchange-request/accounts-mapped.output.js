const fetch = require('node-fetch');

const IMS = 'https://ims-na1.adobelogin.com';

const accounts = [
  {
    name: 'eu',
    clientId: process.env.EU_CLIENT_ID,
    clientSecret: process.env.EU_CLIENT_SECRET,
    scope: 'openid,AdobeID,user_management_sdk',
  },
  {
    name: 'us',
    clientId: process.env.EU_CLIENT_ID,
    clientSecret: process.env.EU_CLIENT_SECRET,
    scope: 'AdobeID,openid,read_organizations,additional_info.job_function,additional_info.projectedProductContext,additional_info.roles',
  },
];

async function login(account) {
  const res = await fetch(`${IMS}/ims/token/v3`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: account.clientId,
      client_secret: account.clientSecret,
      scope: account.scope,
    }),
  });
  const { access_token: token } = await res.json();
  return { name: account.name, token };
}

const loginAll = () => Promise.all(accounts.map(login));

module.exports = { loginAll, getToken: async () => (await login(accounts[0])).token };
