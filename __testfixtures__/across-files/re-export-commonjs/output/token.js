'use strict';

const rp = require('request-promise-native');

const settings = {
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
};

async function getToken() {
  const result = await rp({
    method: 'POST',
    uri: 'https://ims-na1.adobelogin.com/ims/token/v3',
    form: {
      grant_type: 'client_credentials',
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      scope: 'AdobeID,openid,read_organizations,additional_info.job_function,additional_info.projectedProductContext,additional_info.roles',
    },
    json: true,
  });
  return result.access_token;
}

exports.getToken = getToken;
