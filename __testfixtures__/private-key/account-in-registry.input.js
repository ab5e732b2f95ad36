const axios = require('axios');
const fs = require('fs');
const jwt = require('jsonwebtoken');
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
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: account.id,
      client_secret: account.secret,
      jwt_token: jwt.sign(
        {
          exp: Math.floor(Date.now() / 1000) + 300,
          iss: account.org,
          sub: account.tech,
          aud: `https://ims-na1.adobelogin.com/c/${account.id}`,
          'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
        },
        account.privateKey,
        { algorithm: 'RS256' },
      ),
    }),
  );
  return data.access_token;
};
