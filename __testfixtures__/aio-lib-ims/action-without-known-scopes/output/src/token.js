const { context, getToken } = require('@adobe/aio-lib-ims');

async function main(params) {
  const { client_id, client_secret, technical_account_id, ims_org_id } = params;
  await context.set('svc', { client_id, client_secrets: [client_secret], technical_account_id, technical_account_email: params.technical_account_email, ims_org_id, scopes: (params.scopes || '').split(',') });
  return { body: await getToken('svc') };
}

exports.main = main;
