'use strict';

const fetch = require('node-fetch');

/**
 * @param {string} imsEndpoint
 * @returns {Promise<string>} access token
 */
async function exchangeToken(imsEndpoint) {
  const body = new URLSearchParams();
  body.append('grant_type', 'client_credentials');
  body.append('client_id', process.env.CM_API_KEY);
  body.append('client_secret', process.env.CM_CLIENT_SECRET);
  body.append('scope', 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,read_pc.dma_aem_ams');

  const response = await fetch(`${imsEndpoint}/ims/token/v3`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });
  const json = await response.json();
  if (!response.ok) {
    throw new Error(`${json.error}: ${json.error_description}`);
  }
  return json.access_token;
}

function getToken() {
  return exchangeToken('https://ims-na1.adobelogin.com');
}

async function getPrograms() {
  const response = await fetch('https://cloudmanager.adobe.io/api/programs', {
    headers: {
      'x-gw-ims-org-id': process.env.CM_ORG_ID,
      'x-api-key': process.env.CM_API_KEY,
      Authorization: `Bearer ${await getToken()}`,
    },
  });
  const { _embedded } = await response.json();
  return _embedded.programs;
}

module.exports = { getToken, getPrograms };
