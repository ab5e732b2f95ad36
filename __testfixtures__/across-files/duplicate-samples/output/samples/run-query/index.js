const fetch = require('node-fetch');
const config = require('../config');
const { getToken } = require('./auth');

async function main() {
  const token = await getToken();
  const res = await fetch('https://platform.adobe.io/data/foundation/query/queries', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      'x-api-key': config.clientId,
      'x-gw-ims-org-id': config.orgId,
      'x-sandbox-name': config.sandbox,
    },
    body: JSON.stringify({ dbName: 'prod:all', sql: process.argv[2] }),
  });
  console.log(await res.json());
}

main().catch(console.error);
