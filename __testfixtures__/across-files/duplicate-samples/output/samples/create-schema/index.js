const fetch = require('node-fetch');
const config = require('../config');
const { getToken } = require('./auth');

async function main() {
  const token = await getToken();
  const res = await fetch('https://platform.adobe.io/data/foundation/schemaregistry/tenant/schemas', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      'x-api-key': config.clientId,
      'x-gw-ims-org-id': config.orgId,
      'x-sandbox-name': config.sandbox,
    },
    body: JSON.stringify({ type: 'object', title: 'Loyalty' }),
  });
  console.log(await res.json());
}

main().catch(console.error);
