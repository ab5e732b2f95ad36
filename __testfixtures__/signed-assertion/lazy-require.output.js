'use strict';

exports.getToken = async function getToken() {
  // loaded late: most commands need no token
  const fetch = require('node-fetch');

  const body = new URLSearchParams();
  body.append('grant_type', 'client_credentials');
  body.append('client_id', process.env.CLIENT_ID);
  body.append('client_secret', process.env.CLIENT_SECRET);
  body.append('scope', 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session');
  const response = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', { method: 'POST', body });
  const json = await response.json();
  return json.access_token;
};
