const fetch = require('node-fetch');
const jwt = require('jsonwebtoken');
const { accounts } = require('./accounts');

const IMS = 'https://ims-na1.adobelogin.com';

function createJwt(account) {
  const payload = {
    exp: Math.round(Date.now() / 1000) + 60,
    iss: account.orgId,
    sub: account.technicalAccountId,
    aud: `${IMS}/c/${account.clientId}`,
  };
  account.metaScopes.forEach((m) => {
    payload[`${IMS}/s/${m}`] = true;
  });
  return jwt.sign(payload, account.privateKey, { algorithm: 'RS256' });
}

async function tokenOf(name) {
  const account = accounts.find((a) => a.name === name);
  if (!account) throw new Error(`No account ${name}`);
  const res = await fetch(`${IMS}/ims/exchange/jwt`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: account.clientId,
      client_secret: account.clientSecret,
      jwt_token: createJwt(account),
    }),
  });
  return (await res.json()).access_token;
}

module.exports = { tokenOf, names: () => accounts.map((a) => `${a.name} (${a.orgId})`), getToken: () => tokenOf('eu') };
