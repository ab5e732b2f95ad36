const { cleanEnv, str } = require('envalid');

module.exports = cleanEnv(process.env, {
  ADOBE_CLIENT_ID: str({ desc: 'Client id', example: '0123', default: 'none' }),
  ADOBE_CLIENT_SECRET: str(),
  ADOBE_SCOPES: str({ desc: 'OAuth scopes, separated by commas', default: '' }),
});
