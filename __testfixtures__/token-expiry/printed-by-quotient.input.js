const axios = require('axios');
const jwt = require('jsonwebtoken');

const MS_PER_HOUR = 60 * 60 * 1000;

exports.getToken = async function () {
  const body = new URLSearchParams();
  body.append('client_id', process.env.CLIENT_ID);
  body.append('client_secret', process.env.CLIENT_SECRET);
  body.append(
    'jwt_token',
    jwt.sign(
      {
        exp: Math.round(Date.now() / 1000) + 300,
        iss: process.env.ORG_ID,
        sub: process.env.TECHNICAL_ACCOUNT_ID,
        aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
        'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
      },
      process.env.PRIVATE_KEY,
      { algorithm: 'RS256' },
    ),
  );
  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', body);
  console.log('Token is valid for hours:', Math.round(data.expires_in / MS_PER_HOUR));
  return data.access_token;
};
