'use strict';

const fs = require('fs');
const util = require('util');
const request = require('request-promise');

const { promisify: promised } = util;
const writeReport = promised(fs.writeFile);

exports.getToken = async () => {
  const answer = await request.post({
    url: 'https://ims-na1.adobelogin.com/ims/token/v3',
    form: { grant_type: 'client_credentials', client_id: process.env.API_KEY, client_secret: process.env.API_SECRET, scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,additional_info.job_function' },
    json: true,
  });
  return answer.access_token;
};

exports.saveReport = (name, rows) => writeReport(name, rows.join('\n'));
