const conf = require('./config');
const login = require('./lib/login');

exports.getToken = () => login(conf.credentials);
exports.pageSize = conf.pageSize;
