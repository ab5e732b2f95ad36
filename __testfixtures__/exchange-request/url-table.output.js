const axios = require('axios');

const URLS = {
  prod: 'https://ims-na1.adobelogin.com/ims/token/v3',
  stage: 'https://ims-na1-stg1.adobelogin.com/ims/token/v3',
};

function credentialOf(env) {
  switch (env) {
    case 'prod':
      return { id: process.env.CLIENT_ID, secret: process.env.CLIENT_SECRET };
    default:
      return { id: process.env.STAGE_ID, secret: process.env.STAGE_SECRET };
  }
}

exports.getToken = async (env = 'prod') => {
  const { id, secret } = credentialOf(env);
  if (!id || !secret) throw new Error('The credential is incomplete');
  const { data } = await axios.post(
    URLS[env],
    `grant_type=client_credentials&scope=openid,AdobeID,user_management_sdk&client_id=${encodeURIComponent(id)}&client_secret=${encodeURIComponent(secret)}`,
  );
  return data.access_token;
};
