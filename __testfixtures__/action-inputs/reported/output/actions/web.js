const auth = require('./adobe-ims-token');

exports.main = async ({ id, secret, scopes }) => ({
  body: await auth({
    clientId: id,
    clientSecret: secret,
    scopes,
  }),
});
