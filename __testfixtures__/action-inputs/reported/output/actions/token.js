const auth = require('./adobe-ims-token');

async function main (params) {
  const { CLIENT_ID, CLIENT_SECRET } = params;
  const { access_token: token } = await auth({
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    scopes: params.SCOPES
  });
  return { body: { token } };
}

exports.main = main;
