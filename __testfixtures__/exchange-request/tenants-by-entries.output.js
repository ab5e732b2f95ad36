const fetch = require('node-fetch');

const IMS = 'https://ims-na1.adobelogin.com';

const TENANTS = {
  eu: {
    clientId: process.env.EU_CLIENT_ID,
    secret: process.env.EU_CLIENT_SECRET,
    org: process.env.EU_ORG_ID,
    scopes: 'openid,AdobeID,user_management_sdk',
  },
  us: {
    clientId: 'us',
    secret: process.env.US_CLIENT_SECRET,
    org: process.env.US_ORG_ID,
    scopes: 'AdobeID,openid,read_organizations,additional_info.job_function,additional_info.projectedProductContext,additional_info.roles,user_management_sdk',
  },
};

// every tenant must be complete before we start
for (const [name, tenant] of Object.entries(TENANTS)) {
  if (!tenant.clientId) throw new Error(`No client id for ${name}`);
}

async function exchange({ clientId, secret, scopes }) {
  const res = await fetch(`${IMS}/ims/token/v3`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: secret,
      scope: scopes,
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
