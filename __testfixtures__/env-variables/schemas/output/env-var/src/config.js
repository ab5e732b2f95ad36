const env = require('env-var');

module.exports = {
  clientId: env.get('ADOBE_CLIENT_ID').required().asString(),
  clientSecret: env.get('ADOBE_CLIENT_SECRET').required().asString(),
  scopes: env.get('ADOBE_SCOPES').required().asArray(),
};
