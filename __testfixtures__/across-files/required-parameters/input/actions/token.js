const axios = require('axios');
const jwt = require('jsonwebtoken');

const IMS = 'https://ims-na1.adobelogin.com';

exports.getToken = async (params) => {
  const claims = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: params.ORG_ID,
    sub: params.TECHNICAL_ACCOUNT_ID,
    aud: `${IMS}/c/${params.CLIENT_ID}`,
    [`${IMS}/s/ent_user_sdk`]: true,
  };
  const form = new URLSearchParams({
    client_id: params.CLIENT_ID,
    client_secret: params.CLIENT_SECRET,
    jwt_token: jwt.sign(claims, params.PRIVATE_KEY, { algorithm: 'RS256' }),
  });
  const { data } = await axios.post(`${IMS}/ims/exchange/jwt`, form);
  return data.access_token;
};
