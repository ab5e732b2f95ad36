const fs = require('fs');
const { context, getToken } = require('@adobe/aio-lib-ims');

const CONTEXT = 'reports';

/** Signs in with the technical account. */
async function getAccessToken() {
  await context.set(CONTEXT, {
    client_id: process.env.REPORTS_CLIENT_ID,
    client_secret: process.env.REPORTS_CLIENT_SECRET,
    technical_account_id: process.env.REPORTS_TECHNICAL_ACCOUNT_ID,
    meta_scopes: ['ent_analytics_bulk_ingest_sdk'],
    ims_org_id: process.env.REPORTS_ORG_ID,
    private_key: fs.readFileSync(process.env.REPORTS_PRIVATE_KEY_PATH, 'utf8'),
    passphrase: process.env.REPORTS_PASSPHRASE,
  });
  await context.setCurrent(CONTEXT);
  return getToken();
}

exports.getToken = getAccessToken;
