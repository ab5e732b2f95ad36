const fs = require('fs');
const jwt = require('jsonwebtoken');
const request = require('request');

function getToken(done) {
  const payload = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  jwt.sign(payload, fs.readFileSync('private.key'), { algorithm: 'RS256' }, (err, token) => {
    if (err) {
      return done(err);
    }
    request.post(
      'https://ims-na1.adobelogin.com/ims/exchange/jwt',
      {
        form: {
          client_id: process.env.CLIENT_ID,
          client_secret: process.env.CLIENT_SECRET,
          jwt_token: token,
        },
        json: true,
      },
      (error, response, body) => done(error, body && body.access_token),
    );
  });
}

module.exports = { getToken };
