const axios = require('axios');
const jwt = require('jsonwebtoken');

const IMS = 'https://ims-na1.adobelogin.com';
const accounts = [];

for (const prefix of ['EU', 'US']) {
  accounts.push({
    name: prefix,
    clientId: process.env[`${prefix}_CLIENT_ID`],
    clientSecret: process.env[`${prefix}_CLIENT_SECRET`],
    orgId: process.env[`${prefix}_ORG_ID`],
    techId: process.env[`${prefix}_TECH_ID`],
    privateKey: process.env[`${prefix}_PRIVATE_KEY`],
    metaScopes: ['ent_user_sdk'],
  });
}

async function login(account) {
  const payload = {
    exp: Math.round(Date.now() / 1000) + 60,
    iss: account.orgId,
    sub: account.techId,
    aud: `${IMS}/c/${account.clientId}`,
  };
  for (const scope of account.metaScopes) payload[`${IMS}/s/${scope}`] = true;
  const { data } = await axios.post(
    `${IMS}/ims/exchange/jwt`,
    new URLSearchParams({
      client_id: account.clientId,
      client_secret: account.clientSecret,
      jwt_token: jwt.sign(payload, account.privateKey, { algorithm: 'RS256' }),
    }),
  );
  return data.access_token;
}

exports.getToken = () => login(accounts.find(({ name }) => name === 'EU'));
