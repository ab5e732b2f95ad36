const config = require('@adobe/aio-lib-core-config');
const { getToken } = require('@adobe/aio-lib-ims');

const clientSecret = process.env.IMS_CLIENT_SECRET;

async function login(name) {
  config.set(`ims.contexts.${name}`, {
    client_id: process.env.IMS_CLIENT_ID,
    client_secret: clientSecret,
    technical_account_id: process.env.IMS_TECHNICAL_ACCOUNT_ID || '',
    ims_org_id: process.env.IMS_ORG_ID,
    meta_scopes: process.env.IMS_META_SCOPES,
    private_key: process.env.IMS_PRIVATE_KEY,
  }, true);
  return getToken(name);
}

exports.getToken = () => login('svc');
