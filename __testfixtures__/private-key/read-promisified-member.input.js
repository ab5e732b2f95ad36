'use strict';

const fs = require('fs');
const util = require('util');
const jwt = require('jsonwebtoken');
const request = require('request-promise');

const { promisify: promised } = util;
const pem = util.promisify(fs.readFile);
const writeReport = promised(fs.writeFile);

exports.getToken = async () => {
  const privateKey = await pem('./private.key');
  const token = jwt.sign(
    {
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: 'https://ims-na1.adobelogin.com/c/' + process.env.API_KEY,
      exp: Math.round(Date.now() / 1000) + 5 * 60,
      'https://ims-na1.adobelogin.com/s/ent_analytics_bulk_ingest_sdk': true,
    },
    privateKey,
    { algorithm: 'RS256' }
  );
  const answer = await request.post({
    url: 'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    form: { client_id: process.env.API_KEY, client_secret: process.env.API_SECRET, jwt_token: token },
    json: true,
  });
  return answer.access_token;
};

exports.saveReport = (name, rows) => writeReport(name, rows.join('\n'));
