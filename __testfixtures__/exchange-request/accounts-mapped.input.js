const fetch = require('node-fetch');
const jwt = require('jsonwebtoken');

const IMS = 'https://ims-na1.adobelogin.com';

const accounts = [
  {
    name: 'eu',
    clientId: process.env.EU_CLIENT_ID,
    clientSecret: process.env.EU_CLIENT_SECRET,
    orgId: process.env.EU_ORG_ID,
    techId: process.env.EU_TECH_ID,
    key: process.env.EU_PRIVATE_KEY,
    metascope: 'ent_user_sdk',
  },
  {
    name: 'us',
    clientId: process.env.EU_CLIENT_ID,
    clientSecret: process.env.EU_CLIENT_SECRET,
    orgId: process.env.EU_ORG_ID,
    techId: process.env.EU_TECH_ID,
    key: process.env.EU_PRIVATE_KEY,
    metascope: 'ent_reactor_sdk',
  },
];

async function login(account) {
  const assertion = jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 60,
      iss: account.orgId,
      sub: account.techId,
      aud: `${IMS}/c/${account.clientId}`,
      [`${IMS}/s/${account.metascope}`]: true,
    },
    account.key,
    { algorithm: 'RS256' },
  );
  const res = await fetch(`${IMS}/ims/exchange/jwt`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: account.clientId,
      client_secret: account.clientSecret,
      jwt_token: assertion,
    }),
  });
  const { access_token: token } = await res.json();
  return { name: account.name, token };
}

const loginAll = () => Promise.all(accounts.map(login));

module.exports = { loginAll, getToken: async () => (await login(accounts[0])).token };
