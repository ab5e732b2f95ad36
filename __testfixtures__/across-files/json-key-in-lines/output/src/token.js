const axios = require('axios');
const config = require('../config/adobe.json');

const IMS = 'https://ims-na1.adobelogin.com';

exports.getToken = async () => {
  const { data } = await axios.post(
    `${IMS}/ims/token/v3`,
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: config.clientId,
      client_secret: process.env.CLIENT_SECRET,
      scope: process.env.ADOBE_SCOPES,
    }),
  );
  return data.access_token;
};

exports.profilesUrl = () => `https://mc.adobe.io/${config.tenant}/campaign/profileAndServices/profile`;
