const auth = require('./adobe-ims-token');

const config = {
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  scopes: [
    'openid',
    'AdobeID',
    'read_organizations',
    'additional_info.projectedProductContext',
    'session',
  ],
};

module.exports = async () => {
  const { access_token } = await auth(config);
  return access_token;
};
