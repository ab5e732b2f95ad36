const auth = require('./adobe-ims-token');
const { adobe, port } = require('./config/default.json');

exports.token = async () => {
  return (await auth({ ...adobe })).access_token;
};
exports.port = port;
