const { ims } = require('./config');
const { getToken } = require('./token');

exports.sync = async (users = []) => {
  const token = await getToken();
  console.error(`${users.length} users will be written to ${ims.orgId}`);
  return token;
};
