const axios = require('axios');
const jwt = require('jsonwebtoken');

const URLS = {
  prod: 'https://ims-na1.adobelogin.com/ims/exchange/jwt',
  stage: 'https://ims-na1-stg1.adobelogin.com/ims/exchange/jwt',
};

function credentialOf(env) {
  switch (env) {
    case 'prod':
      return { id: process.env.CLIENT_ID, secret: process.env.CLIENT_SECRET, key: process.env.PRIVATE_KEY };
    default:
      return { id: process.env.STAGE_ID, secret: process.env.STAGE_SECRET, key: process.env.STAGE_KEY };
  }
}

exports.getToken = async (env = 'prod') => {
  const { id, secret, key } = credentialOf(env);
  if (!id || !secret || !key) throw new Error('The credential is incomplete');
  const claims = {
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: new URL('/c/' + id, URLS[env]).href,
    [new URL('/s/ent_user_sdk', URLS[env]).href]: true,
  };
  const assertion = jwt.sign(claims, key, { algorithm: 'RS256', expiresIn: 60 });
  const { data } = await axios.post(
    URLS[env],
    `jwt_token=${encodeURIComponent(assertion)}&client_id=${encodeURIComponent(id)}&client_secret=${encodeURIComponent(secret)}`,
  );
  return data.access_token;
};
