const fs = require('fs');
const axios = require('axios');
const jwt = require('jsonwebtoken');
const { account } = require('../config/claims.json');
const credentials = require('../config/credentials.json');

exports.getToken = async () => {
  const claims = {
    exp: Math.floor(Date.now() / 1000) + account.lifetime,
    iss: process.env.IMS_ORG_ID,
    sub: account.technicalAccountId,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.IMS_CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  const key = fs.readFileSync(credentials.signing.keyFile);
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.IMS_CLIENT_ID,
      client_secret: process.env.IMS_CLIENT_SECRET,
      jwt_token: jwt.sign(claims, key, { algorithm: 'RS256' }),
    }),
  );
  return data.access_token;
};
