const axios = require('axios');
const jwt = require('jsonwebtoken');
const { ims } = require('./settings');

module.exports = async function token() {
  const assertion = jwt.sign({
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: ims.orgId,
    sub: ims.accountId,
    aud: `https://ims-na1.adobelogin.com/c/${ims.clientId}`,
    [`https://ims-na1.adobelogin.com/s/${ims.metaScope}`]: true,
  }, ims.privateKey, { algorithm: 'RS256' });
  const res = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', new URLSearchParams({
    client_id: ims.clientId,
    client_secret: ims.clientSecret,
    jwt_token: assertion,
  }));
  return res.data.access_token;
};
