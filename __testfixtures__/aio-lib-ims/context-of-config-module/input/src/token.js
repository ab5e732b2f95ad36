const fs = require('fs');
const ims = require('@adobe/aio-lib-ims');
const config = require('./config');

config.private_key = fs.readFileSync('./private.key').toString();

async function getToken() {
  await ims.context.set('campaign', config, true);
  return ims.getToken('campaign');
}

async function headers() {
  const { client_id, ims_org_id } = config;
  return { 'x-api-key': client_id, 'x-gw-ims-org-id': ims_org_id, Authorization: `Bearer ${await getToken()}` };
}

module.exports = { getToken, headers, basic: () => Buffer.from(`${config.client_id}:${config.client_secret}`).toString('base64') };
