const auth = require('./adobe-ims-token');

exports.main = async (params) => ({
  body: await auth({
    clientId: params.CLIENT_ID,
    clientSecret: params.CLIENT_SECRET,
    scopes: params.SCOPES,
  }),
});
