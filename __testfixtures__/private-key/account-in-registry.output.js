const axios = require('axios');
const fs = require('fs');
const registry = require('service-registry');

function loadAccount() {
  const account = JSON.parse(fs.readFileSync('account.json', 'utf8'));
  account.privateKey = fs.readFileSync(account.privateKeyFile, 'utf8');
  registry.register('adobe', account);
  return account;
}

exports.getToken = async () => {
  const account = loadAccount();
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: account.id,
      client_secret: account.secret,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  );
  return data.access_token;
};
