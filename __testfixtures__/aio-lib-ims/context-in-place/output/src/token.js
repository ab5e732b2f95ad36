const { context, getToken } = require('@adobe/aio-lib-ims');

const CONTEXT = 'reports';

/** Signs in with the technical account. */
async function getAccessToken() {
  await context.set(CONTEXT, {
    client_id: process.env.REPORTS_CLIENT_ID,
    client_secrets: [process.env.REPORTS_CLIENT_SECRET],
    technical_account_id: process.env.REPORTS_TECHNICAL_ACCOUNT_ID,
    technical_account_email: process.env.REPORTS_TECHNICAL_ACCOUNT_EMAIL,
    scopes: [
      'openid',
      'AdobeID',
      'read_organizations',
      'additional_info.projectedProductContext',
      'additional_info.job_function',
    ],
    ims_org_id: process.env.REPORTS_ORG_ID,
  });
  await context.setCurrent(CONTEXT);
  return getToken();
}

exports.getToken = getAccessToken;
