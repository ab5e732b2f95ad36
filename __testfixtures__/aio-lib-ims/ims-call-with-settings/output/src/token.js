const { Ims } = require('@adobe/aio-lib-ims');

exports.getToken = async () => {
  const ims = new Ims();
  const settings = {
    orgId: process.env.ORG_ID,
    clientId: process.env.CLIENT_ID,
    scopes: process.env.SCOPES.split(','),
  };
  const result = await ims.getAccessTokenByClientCredentials(settings.clientId, process.env.CLIENT_SECRET, settings.orgId, settings.scopes);
  return result.access_token.token;
};
