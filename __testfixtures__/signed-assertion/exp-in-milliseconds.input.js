const axios = require('axios');
const querystring = require('querystring');
const jwt = require('jsonwebtoken');

const { CLIENT_ID, CLIENT_SECRET, ORG_ID, TECHNICAL_ACCOUNT_ID } = process.env;
const privateKey = process.env.PRIVATE_KEY.replace(/\\r\\n/g, '\n').replace(/\\n/g, '\n');

module.exports = {
  getToken() {
    const expiration = new Date();
    expiration.setDate(expiration.getDate() + 1);
    const claims = {
      exp: expiration.getTime(),
      iss: ORG_ID,
      sub: TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_marketing_sdk': true,
    };
    return axios
      .post(
        'https://ims-na1.adobelogin.com/ims/exchange/jwt',
        querystring.stringify({
          client_id: CLIENT_ID,
          client_secret: CLIENT_SECRET,
          jwt_token: jwt.sign(claims, privateKey, { algorithm: 'RS256' }),
        }),
      )
      .then(({ data }) => data.access_token);
  },
};
