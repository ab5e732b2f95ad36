const config = require('./config');

exports.orgOf = () => config.get('adobe').orgId;
