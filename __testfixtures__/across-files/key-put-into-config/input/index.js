const fs = require('fs');
const path = require('path');
const conf = require('./config');
const login = require('./lib/login');

conf.credentials.privateKey = fs.readFileSync(path.resolve('private.key'), 'utf8');

exports.getToken = () => login(conf.credentials);
exports.pageSize = conf.pageSize;
