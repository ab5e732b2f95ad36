const fs = require('fs');
const https = require('https');
const jwt = require('jsonwebtoken');

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

exports.getToken = (callback) => {
  const query = new URLSearchParams({
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    jwt_token: sign(),
  });
  const options = {
    hostname: 'ims-na1.adobelogin.com',
    path: '/ims/exchange/jwt?' + query.toString(),
    method: 'POST',
  };
  const req = https.request(options, (res) => {
    let body = '';
    res.on('data', (chunk) => (body += chunk));
    res.on('end', () => callback(null, JSON.parse(body).access_token));
  });
  req.on('error', callback);
  req.end();
};
