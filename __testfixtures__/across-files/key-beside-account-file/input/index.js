const { loadAccount } = require('./lib/account');
const ims = require('./lib/ims');

exports.main = async () => {
  const account = loadAccount();
  console.log('Account of', account.orgId);
  return ims.login(account);
};
