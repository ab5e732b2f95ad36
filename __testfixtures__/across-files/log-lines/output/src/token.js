const axios = require('axios');
const { ims } = require('./config');
const createLogger = require('./logger');

exports.getToken = async () => {
  const logger = createLogger(process.env.LOG_LEVEL);
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: ims.clientId,
      client_secret: ims.clientSecret,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  );
  logger.info(`new token for ${ims.orgId}`);
  return data.access_token;
};
