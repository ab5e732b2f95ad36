const { Core } = require('@adobe/aio-sdk');
const { context, getToken } = require('@adobe/aio-lib-ims');
const { errorResponse, checkMissingRequestInputs } = require('../utils');

async function main(params) {
  const logger = Core.Logger('main', { level: params.LOG_LEVEL || 'info' });
  try {
    const requiredParams = [
      'JWT_CLIENT_ID',
      'JWT_CLIENT_SECRET',
      'JWT_TECHNICAL_ACCOUNT_ID',
      'JWT_IMS_ORG',
      'JWT_SCOPES',
    ];
    const errorMessage = checkMissingRequestInputs(params, requiredParams, ['Authorization']);
    if (errorMessage) {
      return errorResponse(400, errorMessage, logger);
    }
    await context.set('my_ctx', {
      client_id: params.JWT_CLIENT_ID,
      client_secrets: [params.JWT_CLIENT_SECRET],
      technical_account_id: params.JWT_TECHNICAL_ACCOUNT_ID,
      technical_account_email: params.JWT_TECHNICAL_ACCOUNT_EMAIL,
      scopes: params.JWT_SCOPES.split(','),
      ims_org_id: params.JWT_IMS_ORG,
    });
    const token = await getToken('my_ctx');
    return { statusCode: 200, body: { token } };
  } catch (error) {
    logger.error(error);
    return errorResponse(500, 'server error', logger);
  }
}

exports.main = main;
