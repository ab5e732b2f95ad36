const auth = require('./adobe-ims-token');
const { adobe, port } = require('./config/default.json');

exports.token = async () => {
  return (await auth(adobe)).access_token;
};
exports.port = port;

exports.getAnswer = () =>
  auth(adobe).then((token) => ({ ...token, expires_in: token.expires_in * 1000 }));

exports.getCommented = () => auth({ ...adobe /* the same */ }).then((token) => ({ ...token, expires_in: token.expires_in * 1000 }));
