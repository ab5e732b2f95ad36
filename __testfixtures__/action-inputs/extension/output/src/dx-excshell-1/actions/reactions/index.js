const auth = require('./adobe-ims-token');
const { checkMissingRequestInputs, errorResponse } = require('../utils');

const REQUIRED = ['CLIENT_ID', 'CLIENT_SECRET', 'ORG_ID'];

exports.main = async function (params) {
  const missing = checkMissingRequestInputs(params, REQUIRED);
  if (missing) return errorResponse(400, missing);
  const { access_token } = await auth({
    clientId: params.CLIENT_ID,
    clientSecret: params.CLIENT_SECRET,
    scopes: params.SCOPES,
  });
  const events = await fetch('https://api.adobe.io/events/organizations', {
    headers: { authorization: `Bearer ${access_token}`, 'x-api-key': params.CLIENT_ID, 'x-ims-org-id': params.ORG_ID },
  });
  return { statusCode: 200, body: await events.json() };
};
