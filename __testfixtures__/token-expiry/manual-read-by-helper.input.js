const axios = require('axios');
const jwt = require('jsonwebtoken');
const { readFileSync } = require('fs');

const remember = (work, ageOf) => {
  let result;
  let until = 0;
  return async () => {
    if (Date.now() >= until) {
      result = await work();
      until = Date.now() + ageOf(result);
    }
    return result;
  };
};

const buildAssertion = () =>
  jwt.sign(
    {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
    },
    readFileSync('private.key'),
    { algorithm: 'RS256' },
  );

const login = remember(
  async () => {
    const { data } = await axios.post(
      'https://ims-na1.adobelogin.com/ims/exchange/jwt',
      new URLSearchParams({
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        jwt_token: buildAssertion(),
      }),
    );
    return data;
  },
  (answer) => answer.expires_in - 60000,
);

exports.getToken = async () => (await login()).access_token;
