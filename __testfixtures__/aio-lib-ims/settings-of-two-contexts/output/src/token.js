const { context, getToken } = require('@adobe/aio-lib-ims');

const credential = {
  client_id: process.env.CLIENT_ID,
  client_secrets: [process.env.CLIENT_SECRET],
  technical_account_id: process.env.TECHNICAL_ACCOUNT_ID,
  technical_account_email: process.env.TECHNICAL_ACCOUNT_EMAIL,
  ims_org_id: process.env.ORG_ID,
  scopes: ['openid', 'AdobeID', 'user_management_sdk'],
};

exports.forRead = async () => {
  await context.set('read', credential);
  return getToken('read');
};

exports.forWrite = async () => {
  await context.set('write', credential);
  return getToken('write');
};
