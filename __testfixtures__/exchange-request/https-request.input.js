const https = require('https');
const fs = require('fs');
const querystring = require('querystring');
const jwt = require('jsonwebtoken');

function getToken() {
  const token = jwt.sign(
    {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: 'https://ims-na1.adobelogin.com/c/' + process.env.CLIENT_ID,
      'https://ims-na1.adobelogin.com/s/ent_cloudmgr_sdk': true,
    },
    fs.readFileSync('private.key'),
    { algorithm: 'RS256' }
  );

  const postData = querystring.stringify({
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    jwt_token: token,
  });

  const options = {
    hostname: 'ims-na1.adobelogin.com',
    port: 443,
    path: '/ims/exchange/jwt',
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': Buffer.byteLength(postData),
    },
  };

  return new Promise((resolve, reject) => {
    const req = https.request(options, (res) => {
      const chunks = [];
      res.on('data', (chunk) => chunks.push(chunk));
      res.on('end', () => {
        const body = JSON.parse(Buffer.concat(chunks).toString());
        if (res.statusCode !== 200) return reject(new Error(body.error_description));
        resolve(body.access_token);
      });
    });
    req.on('error', reject);
    req.write(postData);
    req.end();
  });
}

module.exports = { getToken };
