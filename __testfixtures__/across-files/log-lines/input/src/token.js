const axios = require('axios');
const jwt = require('jsonwebtoken');
const { ims } = require('./config');
const createLogger = require('./logger');

exports.getToken = async () => {
  const logger = createLogger(process.env.LOG_LEVEL);
  const claims = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: ims.orgId,
    sub: ims.technicalAccountId,
    aud: `https://ims-na1.adobelogin.com/c/${ims.clientId}`,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  logger.info(`signing with a key of ${ims.privateKey.length} characters`);
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: ims.clientId,
      client_secret: ims.clientSecret,
      jwt_token: jwt.sign(claims, ims.privateKey, { algorithm: 'RS256' }),
    }),
  );
  logger.info(`new token for ${ims.orgId}`);
  return data.access_token;
};
