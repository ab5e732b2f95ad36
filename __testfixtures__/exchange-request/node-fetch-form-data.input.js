'use strict';

const fetch = require('node-fetch');
const FormData = require('form-data');
const jwt = require('jsonwebtoken');

/**
 * @param {string} imsEndpoint
 * @returns {Promise<string>} access token
 */
async function exchangeToken(imsEndpoint) {
  const token = jwt.sign(
    {
      exp: Math.floor(Date.now() / 1000) + 180,
      iss: process.env.CM_ORG_ID,
      sub: process.env.CM_TECHNICAL_ACCOUNT_ID,
      aud: `${imsEndpoint}/c/${process.env.CM_API_KEY}`,
      [`${imsEndpoint}/s/ent_cloudmgr_sdk`]: true,
    },
    Buffer.from(process.env.CM_PRIVATE_KEY_BASE64, 'base64').toString(),
    { algorithm: 'RS256' }
  );

  const body = new FormData();
  body.append('client_id', process.env.CM_API_KEY);
  body.append('client_secret', process.env.CM_CLIENT_SECRET);
  body.append('jwt_token', token);

  const response = await fetch(`${imsEndpoint}/ims/exchange/jwt`, {
    method: 'POST',
    body,
    headers: body.getHeaders(),
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
