const { context, getToken } = require('@adobe/aio-lib-ims');
module.exports = async (data) => {
  await context.set('a', { client_id: 'x', client_secrets: [process.env.S], scopes: ['openid'], technical_account_email: 'a', technical_account_id: 'b', ims_org_id: 'c' });
  await context.set('b', data);
  await context.set('c', { client_id: 'x', client_secret: 's', scope: 'openid', callback_url: 'u' });
  return getToken('a');
};
