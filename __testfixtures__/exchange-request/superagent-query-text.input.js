const fs = require('fs');
const jwt = require('jsonwebtoken');
const superagent = require('superagent');

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

exports.getToken = async () => {
  const { CLIENT_ID, CLIENT_SECRET } = process.env;
  const res = await superagent
    .post(`https://ims-na1.adobelogin.com/ims/exchange/jwt?client_id=${CLIENT_ID}&client_secret=${CLIENT_SECRET}&jwt_token=${sign()}`)
    .accept('json');
  return res.body.access_token;
};
