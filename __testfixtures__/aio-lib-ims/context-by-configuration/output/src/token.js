const config = require('@adobe/aio-lib-core-config');
const { getToken } = require('@adobe/aio-lib-ims');

const clientSecret = process.env.IMS_CLIENT_SECRET;

async function login(name) {
  config.set(`ims.contexts.${name}`, {
    client_id: process.env.IMS_CLIENT_ID,
    client_secrets: [clientSecret],
    technical_account_id: process.env.IMS_TECHNICAL_ACCOUNT_ID || '',
    technical_account_email: process.env.IMS_TECHNICAL_ACCOUNT_EMAIL || '',
    ims_org_id: process.env.IMS_ORG_ID,
    scopes: String(process.env.IMS_SCOPES).split(','),
  }, true);
  return getToken(name);
}

exports.getToken = () => login('svc');
