const { context, getToken } = require('@adobe/aio-lib-ims');

async function main({ clientId, clientSecret, techAcctId, orgId, privateKey, metaScopes }) {
  const imsConfig = {
    client_id: clientId,
    client_secret: clientSecret,
    technical_account_id: techAcctId,
    ims_org_id: orgId,
    meta_scopes: JSON.parse(metaScopes),
    private_key: privateKey,
  };
  await context.setCurrent('svc');
  await context.set('svc', imsConfig);
  return { body: await getToken() };
}

exports.main = main;
