const fs = require('fs');
const jwt = require('jsonwebtoken');
const request = require('request');

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

module.exports.getToken = (callback) => {
  request(
    {
      method: 'POST',
      uri: 'https://ims-na1.adobelogin.com/ims/exchange/jwt',
      qs: {
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        jwt_token: sign(),
      },
      headers: { accept: 'application/json' },
      json: true,
    },
    (error, response, body) => callback(error, body && body.access_token)
  );
};
