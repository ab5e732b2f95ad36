const convict = require('convict');

const config = convict({
  port: { doc: 'The port to listen on', format: 'port', default: 3000, env: 'PORT' },
  adobe: {
    clientId: {
      doc: 'Client id of the integration',
      format: String,
      default: '',
      env: 'ADOBE_CLIENT_ID',
      arg: 'client-id',
    },
    clientSecret: { format: String, default: '', env: 'ADOBE_CLIENT_SECRET', sensitive: true },
    scopes: {
      doc: 'OAuth scopes, separated by commas',
      format: String,
      default: '',
      env: 'ADOBE_SCOPES',
    },
    orgId: { format: String, default: '', env: 'ADOBE_ORG_ID' },
  },
});

config.validate({ allowed: 'strict' });

module.exports = config;
