const auth = require('./adobe-ims-token');

module.exports.getToken = async (config) => {
  const { access_token } = await auth({ ...config, scopes: ['openid', 'AdobeID', 'user_management_sdk'] });
  return access_token;
};
