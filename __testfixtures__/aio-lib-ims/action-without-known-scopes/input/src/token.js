const { context, getToken } = require('@adobe/aio-lib-ims');

async function main(params) {
  const { client_id, client_secret, technical_account_id, ims_org_id, private_key } = params;
  await context.set('svc', { client_id, client_secret, technical_account_id, ims_org_id, private_key, meta_scopes: ['ent_smartcontent_sdk'] });
  return { body: await getToken('svc') };
}

exports.main = main;
