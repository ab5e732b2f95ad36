'use strict';

const rp = require('request-promise-native');
const lib = require('./lib');

const settings = {
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  orgId: process.env.ORG_ID,
  technicalAccountId: process.env.TECHNICAL_ACCOUNT_ID,
  privateKey: process.env.PRIVATE_KEY.replace(/\\n/g, '\n'),
};

async function getToken() {
  const result = await rp({
    method: 'POST',
    uri: 'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    form: {
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      jwt_token: lib.signJwt(settings),
    },
    json: true,
  });
  return result.access_token;
}

exports.getToken = getToken;
