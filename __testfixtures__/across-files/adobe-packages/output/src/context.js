const { context, getToken } = require('@adobe/aio-lib-ims');

module.exports = async (params) => {
  await context.set('report', {
    client_id: params.clientId,
    client_secrets: [params.clientSecret],
    technical_account_id: params.technicalAccountId,
    technical_account_email: params.technicalAccountEmail,
    scopes: [
      'openid',
      'AdobeID',
      'read_organizations',
      'additional_info.projectedProductContext',
      'session',
    ],
    ims_org_id: params.orgId,
  });
  return getToken('report');
};
