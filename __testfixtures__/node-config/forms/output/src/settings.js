const config = require('config');

module.exports = {
  port: config.get('port'),
  ims: {
    clientId: config.get('ims.clientId'),
    clientSecret: config.get('ims.clientSecret'),
    scope: config.get('ims.scope'),
  },
};
