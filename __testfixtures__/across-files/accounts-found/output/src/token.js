const fetch = require('node-fetch');
const { accounts } = require('./accounts');

const IMS = 'https://ims-na1.adobelogin.com';

async function tokenOf(name) {
  const account = accounts.find((a) => a.name === name);
  if (!account) throw new Error(`No account ${name}`);
  const res = await fetch(`${IMS}/ims/token/v3`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: account.clientId,
      client_secret: account.clientSecret,
      scope: account.scopes.join(','),
    }),
  });
  return (await res.json()).access_token;
}

module.exports = { tokenOf, names: () => accounts.map((a) => `${a.name} (${a.orgId})`), getToken: () => tokenOf('eu') };
