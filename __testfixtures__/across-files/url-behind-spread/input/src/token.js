const axios = require('axios');
const jwt = require('jsonwebtoken');
const constants = require('./constants');

exports.getToken = async () => {
  const claims = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: process.env.IMS_ORG_ID,
    sub: process.env.IMS_TECH_ACCOUNT,
    aud: constants.AUDIENCE + process.env.IMS_CLIENT_ID,
    [`${constants.METASCOPE}ent_user_sdk`]: true,
  };
  const { data } = await axios.post(
    constants.EXCHANGE,
    new URLSearchParams({
      client_id: process.env.IMS_CLIENT_ID,
      client_secret: process.env.IMS_CLIENT_SECRET,
      jwt_token: jwt.sign(claims, process.env.IMS_PRIVATE_KEY, { algorithm: 'RS256' }),
    }),
  );
  return data.access_token;
};
