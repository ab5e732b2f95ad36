const axios = require('axios');
const jwt = require('jsonwebtoken');
const config = require('../config/adobe.json');

const IMS = 'https://ims-na1.adobelogin.com';

exports.getToken = async () => {
  const payload = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: config.orgId,
    sub: config.technicalAccountId,
    aud: `${IMS}/c/${config.clientId}`,
  };
  for (const scope of config.metaScopes) payload[`${IMS}/s/${scope}`] = true;

  const key = config.privateKey.join('\n');
  const { data } = await axios.post(
    `${IMS}/ims/exchange/jwt`,
    new URLSearchParams({
      client_id: config.clientId,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: jwt.sign(payload, key, { algorithm: 'RS256' }),
    }),
  );
  return data.access_token;
};

exports.profilesUrl = () => `https://mc.adobe.io/${config.tenant}/campaign/profileAndServices/profile`;
