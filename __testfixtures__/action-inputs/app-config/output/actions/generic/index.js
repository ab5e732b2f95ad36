const { errorResponse, checkMissingRequestInputs } = require('../utils');
const auth = require('./adobe-ims-token');

async function main (params) {
  // Perform any necessary input error checking
  const systemErrorMessage = checkMissingRequestInputs(params, [
    'JWT_CLIENT_ID', 'JWT_CLIENT_SECRET', 'JWT_SCOPES'], []);
  if (systemErrorMessage) {
    return errorResponse(400, systemErrorMessage);
  }

  // Split the metascopes into an array (they are comma delimited in the .env file)
  const scopes = params.JWT_SCOPES?.split(',') || [];

  const { access_token: accessToken } = await auth({
    clientId: params.JWT_CLIENT_ID,
    clientSecret: params.JWT_CLIENT_SECRET,
    scopes: scopes
  });
  return { statusCode: 200, body: { token: accessToken } };
}

exports.main = main;
