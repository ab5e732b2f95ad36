const fetch = require('node-fetch');
const jwt = require('jsonwebtoken');

const IMS = 'https://ims-na1.adobelogin.com';
const TENANTS = new Map([
  [
    'eu',
    {
      clientId: process.env.EU_CLIENT_ID,
      secret: process.env.EU_CLIENT_SECRET,
      org: process.env.EU_ORG_ID,
      tech: process.env.EU_TECH_ID,
      privateKey: process.env.EU_PRIVATE_KEY,
      metaScopes: ['ent_user_sdk'],
    },
  ],
  [
    'us',
    {
      clientId: process.env.US_CLIENT_ID,
      secret: process.env.US_CLIENT_SECRET,
      org: process.env.US_ORG_ID,
      tech: process.env.US_TECH_ID,
      privateKey: process.env.US_PRIVATE_KEY,
      metaScopes: ['ent_reactor_sdk'],
    },
  ],
]);

function makeJwt(tenant) {
  const claims = {
    exp: Math.round(Date.now() / 1000) + 60,
    iss: tenant.org,
    sub: tenant.tech,
    aud: `${IMS}/c/${tenant.clientId}`,
  };
  for (const m of tenant.metaScopes) claims[`${IMS}/s/${m}`] = true;
  return jwt.sign(claims, tenant.privateKey, { algorithm: 'RS256' });
}

async function tokenFor(name) {
  const tenant = TENANTS.get(name);
  if (!tenant) throw new Error(`Unknown tenant ${name}`);
  const res = await fetch(`${IMS}/ims/exchange/jwt`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: tenant.clientId,
      client_secret: tenant.secret,
      jwt_token: makeJwt(tenant),
    }),
  });
  return (await res.json()).access_token;
}

exports.getToken = () => tokenFor('eu');
