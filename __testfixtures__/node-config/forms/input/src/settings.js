const config = require('config');

module.exports = {
  port: config.get('port'),
  ims: {
    clientId: config.get('ims.clientId'),
    clientSecret: config.get('ims.clientSecret'),
    metaScope: config.get('ims.metaScope'),
    privateKey: config.get('ims.privateKey'),
    accountId: config.get('ims.accountId'),
    orgId: config.get('ims.orgId'),
  },
};
