const { cleanEnv, str } = require('envalid');

module.exports = cleanEnv(process.env, {
  ADOBE_CLIENT_ID: str({ desc: 'Client id', example: '0123', default: 'none' }),
  ADOBE_CLIENT_SECRET: str(),
  ADOBE_ORG_ID: str(),
  ADOBE_TECHNICAL_ACCOUNT_ID: str(),
  ADOBE_PRIVATE_KEY: str(),
});
