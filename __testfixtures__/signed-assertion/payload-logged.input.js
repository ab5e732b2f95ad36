const trace = require('util').debuglog('ims');
const fs = require('fs');
const request = require('request');
const jwt = require('jwt-simple');

function getToken(cb) {
  const payload = {
    exp: Math.round(87000 + Date.now() / 1000),
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: 'https://ims-na1.adobelogin.com/c/' + process.env.CLIENT_ID,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  console.log('JWT payload:', JSON.stringify(payload, null, 2));
  const token = jwt.encode(payload, fs.readFileSync('private.key', 'ascii'), 'RS256');
  trace('signed %s...', token.slice(0, 20));
  console.log('Requesting a token for client ' + process.env.CLIENT_ID);
  request.post(
    {
      url: 'https://ims-na1.adobelogin.com/ims/exchange/jwt/',
      form: { client_id: process.env.CLIENT_ID, client_secret: process.env.CLIENT_SECRET, jwt_token: token },
    },
    (err, res, body) => {
      if (err) return cb(err);
      cb(null, JSON.parse(body).access_token);
    },
  );
}

exports.getToken = getToken;
