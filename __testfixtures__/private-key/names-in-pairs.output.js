const axios = require('axios');

const account = {};
for (const [field, name] of [['id', 'CLIENT_ID'], ['secret', 'CLIENT_SECRET'], ['org', 'ORG'], ['tech', 'TECH_ID']]) {
  account[field] = process.env[name];
}

exports.getToken = async () => {
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
