const auth = require('@adobe/jwt-auth');
const { checkMissingRequestInputs, errorResponse } = require('../utils');

const REQUIRED = ['CLIENT_ID', 'CLIENT_SECRET', 'ORG_ID', 'TECHNICAL_ACCOUNT_ID', 'PRIVATE_KEY'];

exports.main = async function (params) {
  const missing = checkMissingRequestInputs(params, REQUIRED);
  if (missing) return errorResponse(400, missing);
  const { access_token } = await auth({
    clientId: params.CLIENT_ID,
    clientSecret: params.CLIENT_SECRET,
    technicalAccountId: params.TECHNICAL_ACCOUNT_ID,
    orgId: params.ORG_ID,
    metaScopes: ['ent_reactions_api'],
    privateKey: params.PRIVATE_KEY,
  });
  const events = await fetch('https://api.adobe.io/events/organizations', {
    headers: { authorization: `Bearer ${access_token}`, 'x-api-key': params.CLIENT_ID, 'x-ims-org-id': params.ORG_ID },
  });
  return { statusCode: 200, body: await events.json() };
};
