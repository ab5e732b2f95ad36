const fetch = require('node-fetch');

const IMS = 'https://ims-na1.adobelogin.com';
const TENANTS = new Map([
  [
    'eu',
    {
      clientId: process.env.EU_CLIENT_ID,
      secret: process.env.EU_CLIENT_SECRET,
      scopes: ['openid', 'AdobeID', 'user_management_sdk'],
    },
  ],
  [
    'us',
    {
      clientId: process.env.US_CLIENT_ID,
      secret: process.env.US_CLIENT_SECRET,
      scopes: [
        'AdobeID',
        'openid',
        'read_organizations',
        'additional_info.job_function',
        'additional_info.projectedProductContext',
        'additional_info.roles',
      ],
    },
  ],
]);

async function tokenFor(name) {
  const tenant = TENANTS.get(name);
  if (!tenant) throw new Error(`Unknown tenant ${name}`);
  const res = await fetch(`${IMS}/ims/token/v3`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: tenant.clientId,
      client_secret: tenant.secret,
      scope: tenant.scopes.join(','),
    }),
  });
  return (await res.json()).access_token;
}

exports.getToken = () => tokenFor('eu');
