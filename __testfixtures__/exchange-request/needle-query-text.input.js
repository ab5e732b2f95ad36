const fs = require('fs');
const jwt = require('jsonwebtoken');
const needle = require('needle');

function sign() {
  return jwt.sign(
    {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    fs.readFileSync('private.key'),
    { algorithm: 'RS256' }
  );
}

const query = () => '?client_id=' + process.env.CLIENT_ID + '&client_secret=' + process.env.CLIENT_SECRET + '&jwt_token=' + sign();

exports.getToken = async () => {
  const { body } = await needle('post', 'https://ims-na1.adobelogin.com/ims/exchange/jwt' + query(), null, { json: true });
  return body.access_token;
};
