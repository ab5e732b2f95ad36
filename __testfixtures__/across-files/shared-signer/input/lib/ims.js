const axios = require('axios');
const { signJwt } = require('./signJwt');

exports.getToken = async () => {
  const assertion = signJwt(
    {
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    process.env.PRIVATE_KEY,
  );
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion,
    }),
  );
  return data.access_token;
};
