const { context, getToken } = require('@adobe/aio-lib-ims');

const credential = {
  client_id: process.env.CLIENT_ID,
  client_secret: process.env.CLIENT_SECRET,
  technical_account_id: process.env.TECHNICAL_ACCOUNT_ID,
  ims_org_id: process.env.ORG_ID,
  meta_scopes: ['ent_user_sdk'],
  private_key: process.env.PRIVATE_KEY,
};

exports.forRead = async () => {
  await context.set('read', credential);
  return getToken('read');
};

exports.forWrite = async () => {
  await context.set('write', credential);
  return getToken('write');
};
