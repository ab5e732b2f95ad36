const fs = require('fs');
const jwt = require('jsonwebtoken');
const rp = require('request-promise');

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

module.exports.getToken = async () => {
  const { CLIENT_ID, CLIENT_SECRET } = process.env;
  const answer = await rp.post(`https://ims-na1.adobelogin.com/ims/exchange/jwt/?client_id=${CLIENT_ID}&client_secret=${CLIENT_SECRET}&jwt_token=${sign()}`);
  return JSON.parse(answer).access_token;
};
