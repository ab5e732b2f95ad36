const { errorResponse, checkMissingRequestInputs } = require('../utils');
const auth = require('@adobe/jwt-auth');

async function main (params) {
  // Perform any necessary input error checking
  const systemErrorMessage = checkMissingRequestInputs(params, [
    'JWT_CLIENT_ID', 'JWT_TECHNICAL_ACCOUNT_ID', 'JWT_IMS_ORG', 'JWT_CLIENT_SECRET', 'JWT_METASCOPES', 'JWT_PRIVATE_KEY'], []);
  if (systemErrorMessage) {
    return errorResponse(400, systemErrorMessage);
  }

  // Split the metascopes into an array (they are comma delimited in the .env file)
  const metascopes = params.JWT_METASCOPES?.split(',') || [];

  // Base64 decode the private key value
  const privateKey = Buffer.from(params.JWT_PRIVATE_KEY, 'base64').toString('utf-8');

  const { access_token: accessToken } = await auth({
    clientId: params.JWT_CLIENT_ID,
    technicalAccountId: params.JWT_TECHNICAL_ACCOUNT_ID,
    orgId: params.JWT_IMS_ORG,
    clientSecret: params.JWT_CLIENT_SECRET,
    metaScopes: metascopes,
    privateKey
  });
  return { statusCode: 200, body: { token: accessToken } };
}

exports.main = main;
