#!/usr/bin/env node
const fs = require('fs');
const jwt = require('jsonwebtoken');

// prints a JWT to paste into Postman
const { ORG_ID, TECHNICAL_ACCOUNT_ID, CLIENT_ID } = process.env;

const token = jwt.sign(
  {
    exp: Math.round(Date.now() / 1000) + 24 * 60 * 60,
    iss: ORG_ID,
    sub: TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
  },
  fs.readFileSync('private.key'),
  { algorithm: 'RS256' },
);
console.log(token);
