const { readFileSync } = require('fs');
const auth = require('@adobe/jwt-auth');
const { adobe, port } = require('./config/default.json');

exports.token = async () => {
  const privateKey = readFileSync(adobe.privateKeyPath, 'utf-8');
  return (await auth({ ...adobe, privateKey })).access_token;
};
exports.port = port;

exports.getAnswer = () =>
  auth({
    ...adobe,
    privateKey: process.env.OTHER_KEY,
  });

exports.getCommented = () => auth({ ...adobe, /* the same */ privateKey: process.env.OTHER_KEY });
