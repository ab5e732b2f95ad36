const fs = require('fs');
const jwt = require('jsonwebtoken');

const { CLIENT_ID, ORG_ID, TECH_ACCOUNT_ID } = process.env;

exports.createJwt = () =>
  jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 60,
      iss: ORG_ID,
      sub: TECH_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_cloudmgr_sdk': true,
    },
    fs.readFileSync('private.key'),
    { algorithm: 'RS256' },
  );
