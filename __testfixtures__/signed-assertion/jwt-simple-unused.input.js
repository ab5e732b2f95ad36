const axios = require('axios');
const fs = require('fs');
const jwt = require('jsonwebtoken');
const jwtSimple = require('jwt-simple');

const IMS = 'https://ims-na1.adobelogin.com';
const METASCOPES = { [`${IMS}/s/ent_user_sdk`]: true, [`${IMS}/s/ent_dataservices_sdk`]: true };

exports.getToken = async () => {
  const claims = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `${IMS}/c/${process.env.CLIENT_ID}`,
    ...METASCOPES,
  };
  const { data } = await axios({
    method: 'post',
    url: `${IMS}/ims/exchange/jwt`,
    data: new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: jwt.sign(claims, fs.readFileSync('private.key'), { algorithm: 'RS256' }),
    }).toString(),
  });
  return data.access_token;
};
