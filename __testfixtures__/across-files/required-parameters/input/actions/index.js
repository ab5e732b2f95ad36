const { findMissing, redact } = require('./utils');
const { getToken } = require('./token');

const REQUIRED = ['CLIENT_ID', 'CLIENT_SECRET', 'TECHNICAL_ACCOUNT_ID', 'PRIVATE_KEY'];

exports.main = async (params) => {
  console.error(redact(params));
  const missing = findMissing(params, REQUIRED);
  if (missing.length > 0) {
    return { statusCode: 400, body: `missing parameter(s) ${missing}` };
  }
  return { statusCode: 200, body: await getToken(params) };
};
