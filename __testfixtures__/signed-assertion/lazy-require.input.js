'use strict';

exports.getToken = async function getToken() {
  // loaded late: most commands need no token
  const jwt = require('jsonwebtoken');
  const fetch = require('node-fetch');
  const { readFileSync } = require('fs');

  const payload = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
  };
  const body = new URLSearchParams();
  body.append('client_id', process.env.CLIENT_ID);
  body.append('client_secret', process.env.CLIENT_SECRET);
  body.append('jwt_token', jwt.sign(payload, readFileSync('private.key'), { algorithm: 'RS256' }));
  const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', { method: 'POST', body });
  const json = await response.json();
  return json.access_token;
};
