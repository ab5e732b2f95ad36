const fs = require('fs');
const request = require('request');
const jwt = require('jsonwebtoken');

const privateKey = fs.readFileSync('certs/private.key');
const publicKey = fs.readFileSync('certs/certificate_pub.crt');

exports.getToken = function (callback) {
  const payload = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: 'https://ims-na1.adobelogin.com/c/' + process.env.CLIENT_ID,
    'https://ims-na1.adobelogin.com/s/ent_campaign_sdk': true,
  };
  const token = jwt.sign(payload, privateKey, { algorithm: 'RS256' });

  // be sure that key and certificate belong together
  const verified = jwt.verify(token, publicKey, { algorithms: ['RS256'] });
  console.log('JWT verified: ' + JSON.stringify(verified));

  request.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    {
      form: { client_id: process.env.CLIENT_ID, client_secret: process.env.CLIENT_SECRET, jwt_token: token },
      json: true,
    },
    function (error, response, body) {
      callback(error, body && body.access_token);
    },
  );
};
