const auth = require('@adobe/jwt-auth');
const serviceCredentials = require(process.env.AEM_SERVICE_CREDENTIALS);

exports.getAemToken = async () => {
  const { integration } = serviceCredentials;
  const { access_token } = await auth({
    clientId: integration.technicalAccount.clientId,
    technicalAccountId: integration.id,
    orgId: integration.org,
    clientSecret: integration.technicalAccount.clientSecret,
    privateKey: integration.privateKey,
    metaScopes: integration.metascopes.split(','),
    ims: `https://${integration.imsEndpoint}`,
  });
  return access_token;
};
