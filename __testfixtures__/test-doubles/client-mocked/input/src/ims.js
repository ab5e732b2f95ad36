const axios = require('axios');
const { sign } = require('jsonwebtoken');

const IMS = 'https://ims-na1.adobelogin.com';

exports.accessToken = async ({ clientId, clientSecret, orgId, techAccount, key }) => {
  const claims = {
    exp: Math.round(Date.now() / 1000) + 60 * 60,
    iss: orgId,
    sub: techAccount,
    aud: `${IMS}/c/${clientId}`,
    [`${IMS}/s/ent_dataservices_sdk`]: true,
  };
  const form = new URLSearchParams();
  form.append('client_id', clientId);
  form.append('client_secret', clientSecret);
  form.append('jwt_token', sign(claims, key, { algorithm: 'RS256' }));
  const response = await axios.post(`${IMS}/ims/exchange/jwt/`, form);
  return response.data.access_token;
};
