const { context, getToken } = require('@adobe/aio-lib-ims');

module.exports = async (params) => {
  await context.set('report', {
    client_id: params.clientId,
    client_secret: params.clientSecret,
    technical_account_id: params.technicalAccountId,
    meta_scopes: ['ent_dataservices_sdk'],
    ims_org_id: params.orgId,
    private_key: params.privateKey,
  });
  return getToken('report');
};
