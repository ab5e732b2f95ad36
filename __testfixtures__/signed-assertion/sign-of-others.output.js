const fs = require('fs');
const axios = require('axios');
const jwt = require('jsonwebtoken');

const { IMS_CLIENT_ID, IMS_CLIENT_SECRET, DOCUSIGN_KEY, DOCUSIGN_USER } = process.env;

const nowInSeconds = () => Math.floor(Date.now() / 1000);

/** Agreements that customers sign. */
async function getDocusignToken() {
  const assertion = jwt.sign(
    {
      iss: process.env.DOCUSIGN_CLIENT_ID,
      sub: DOCUSIGN_USER,
      aud: 'account.docusign.com',
      iat: nowInSeconds(),
      exp: nowInSeconds() + 3600,
      scope: 'signature impersonation',
    },
    fs.readFileSync(DOCUSIGN_KEY),
    { algorithm: 'RS256' },
  );
  const { data } = await axios.post(
    'https://account.docusign.com/oauth/token',
    new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }),
  );
  return data.access_token;
}

/** Profiles of the customers. */
async function getAdobeToken() {
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({ grant_type: 'client_credentials', client_id: IMS_CLIENT_ID, client_secret: IMS_CLIENT_SECRET, scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session' }),
  );
  return data.access_token;
}

module.exports = { getDocusignToken, getAdobeToken };
