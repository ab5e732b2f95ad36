const fetch = require('node-fetch');
const jwt = require('jsonwebtoken');

const IMS = 'https://ims-na1.adobelogin.com';

const TENANTS = {
  eu: {
    clientId: process.env.EU_CLIENT_ID,
    secret: process.env.EU_CLIENT_SECRET,
    org: process.env.EU_ORG_ID,
    tech: process.env.EU_TECH_ID,
    privateKey: process.env.EU_PRIVATE_KEY,
    metaScopes: 'ent_user_sdk',
  },
  us: {
    clientId: 'us',
    secret: process.env.US_CLIENT_SECRET,
    org: process.env.US_ORG_ID,
    tech: process.env.US_TECH_ID,
    privateKey: process.env.EU_PRIVATE_KEY,
    metaScopes: 'ent_reactor_sdk,ent_user_sdk',
  },
};

// every tenant must be complete before we start
for (const [name, tenant] of Object.entries(TENANTS)) {
  if (!tenant.privateKey) throw new Error(`No private key for ${name}`);
  if (!tenant.clientId) throw new Error(`No client id for ${name}`);
}

async function exchange({ clientId, secret, org, tech, privateKey, metaScopes }) {
  const claims = {
    exp: Math.round(Date.now() / 1000) + 60,
    iss: org,
    sub: tech,
    aud: `${IMS}/c/${clientId}`,
  };
  metaScopes.split(',').forEach((m) => (claims[`${IMS}/s/${m}`] = true));
  const res = await fetch(`${IMS}/ims/exchange/jwt`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: clientId,
      client_secret: secret,
      jwt_token: jwt.sign(claims, privateKey, { algorithm: 'RS256' }),
    }),
  });
  return (await res.json()).access_token;
}

async function all() {
  const tokens = {};
  for (const [name, tenant] of Object.entries(TENANTS)) {
    if (name === 'us') continue;
    tokens[name] = await exchange(tenant);
  }
  return tokens;
}

exports.orgs = Object.entries(TENANTS).map(([name, { org }]) => `${name}: ${org}`);
exports.getToken = async () => (await all()).eu;
