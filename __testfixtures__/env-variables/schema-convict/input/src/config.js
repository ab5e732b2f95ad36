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
    orgId: { format: String, default: '', env: 'ADOBE_ORG_ID' },
    technicalAccountId: { format: String, default: '', env: 'ADOBE_TECHNICAL_ACCOUNT_ID' },
    // In PEM format
    privateKey: { format: String, default: '', env: 'ADOBE_PRIVATE_KEY', sensitive: true },
  },
});

config.validate({ allowed: 'strict' });

module.exports = config;
