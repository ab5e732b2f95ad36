const fs = require('fs');
const jwt = require('jwt-simple');
const request = require('request');

const key = fs.readFileSync('private.key', 'utf8');

module.exports.getToken = (done) => {
  const payload = {
    exp: Math.round(new Date().getTime() / 1000) + 60 * 60 * 24,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: 'https://ims-na1.adobelogin.com/c/' + process.env.CLIENT_ID,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  request.post(
    {
      url: 'https://ims-na1.adobelogin.com/ims/exchange/jwt/',
      formData: {
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        jwt_token: jwt.encode(payload, key),
      },
    },
    (error, response, body) => {
      if (error || response.statusCode !== 200) return done(error || new Error(body));
      done(null, JSON.parse(body).access_token);
    },
  );
};
