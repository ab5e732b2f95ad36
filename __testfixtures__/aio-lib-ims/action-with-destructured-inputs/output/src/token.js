const { context, getToken } = require('@adobe/aio-lib-ims');

async function main({ clientId, clientSecret, techAcctId, techAcctEmail, orgId, scopes }) {
  const imsConfig = {
    client_id: clientId,
    client_secrets: [clientSecret],
    technical_account_id: techAcctId,
    technical_account_email: techAcctEmail,
    ims_org_id: orgId,
    scopes: JSON.parse(scopes),
  };
  await context.setCurrent('svc');
  await context.set('svc', imsConfig);
  return { body: await getToken() };
}

exports.main = main;
