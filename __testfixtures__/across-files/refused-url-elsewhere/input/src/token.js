const axios = require('axios');
const jwt = require('jsonwebtoken');
const { EXCHANGE, IMS } = require('./urls');

exports.getToken = async (audit) => {
  const claims = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: process.env.IMS_ORG_ID,
    sub: process.env.IMS_TECH_ACCOUNT_ID,
    aud: `${IMS}/c/${process.env.IMS_CLIENT_ID}`,
    [`${IMS}/s/ent_user_sdk`]: true,
  };
  const assertion = jwt.sign(claims, process.env.IMS_PRIVATE_KEY, { algorithm: 'RS256' });
  await audit.record(assertion);
  const { data } = await axios.post(
    EXCHANGE,
    new URLSearchParams({
      client_id: process.env.IMS_CLIENT_ID,
      client_secret: process.env.IMS_CLIENT_SECRET,
      jwt_token: assertion,
    }),
  );
  return data.access_token;
};
