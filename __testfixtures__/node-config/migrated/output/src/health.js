const config = require('config');

// The organization is shown on the page of the operators.
exports.health = () => ({ ok: true, org: config.get('adobe.orgId'), port: config.has('server.port') });
