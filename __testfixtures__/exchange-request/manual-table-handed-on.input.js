const axios = require('axios');
const jwt = require('jsonwebtoken');
const report = require('tenant-report');

const IMS = 'https://ims-na1.adobelogin.com';
const TENANTS = {
  eu: {
    clientId: process.env.EU_CLIENT_ID,
    clientSecret: process.env.EU_CLIENT_SECRET,
    orgId: process.env.EU_ORG_ID,
    techId: process.env.EU_TECH_ID,
    privateKey: process.env.EU_PRIVATE_KEY,
    metaScopes: ['ent_user_sdk'],
  },
  us: {
    clientId: process.env.US_CLIENT_ID,
    clientSecret: process.env.US_CLIENT_SECRET,
    orgId: process.env.US_ORG_ID,
    techId: process.env.US_TECH_ID,
    privateKey: process.env.US_PRIVATE_KEY,
    metaScopes: ['ent_reactor_sdk'],
  },
};

async function login(name) {
  const tenant = TENANTS[name];
  const payload = {
    exp: Math.round(Date.now() / 1000) + 60,
    iss: tenant.orgId,
    sub: tenant.techId,
    aud: `${IMS}/c/${tenant.clientId}`,
  };
  for (const scope of tenant.metaScopes) payload[`${IMS}/s/${scope}`] = true;
  const { data } = await axios.post(
    `${IMS}/ims/exchange/jwt`,
    new URLSearchParams({
      client_id: tenant.clientId,
      client_secret: tenant.clientSecret,
      jwt_token: jwt.sign(payload, tenant.privateKey, { algorithm: 'RS256' }),
    }),
  );
  report.log(tenant);
  return data.access_token;
}

exports.getToken = () => login('eu');
