const fetch = require('node-fetch');
const config = require('../config');
const { getToken } = require('./auth');

async function main() {
  const token = await getToken();
  const res = await fetch('https://platform.adobe.io/data/foundation/catalog/dataSets', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      'x-api-key': config.clientId,
      'x-gw-ims-org-id': config.orgId,
      'x-sandbox-name': config.sandbox,
    },
    body: JSON.stringify({ name: 'Loyalty', fileDescription: { format: 'parquet' } }),
  });
  console.log(await res.json());
}

main().catch(console.error);
