const auth = require('@adobe/jwt-auth');

module.exports.getToken = async (config) => {
  const { access_token } = await auth({ ...config, metaScopes: ['ent_user_sdk'] });
  return access_token;
};
