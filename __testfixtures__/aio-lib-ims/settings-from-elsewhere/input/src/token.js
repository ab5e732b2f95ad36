const { context, getToken } = require('@adobe/aio-lib-ims');

exports.login = async (params) => {
  await context.set('x', { ...params.credential, private_key: params.key, meta_scopes: ['ent_user_sdk'] });
  return getToken('x');
};
