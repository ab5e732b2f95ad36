const fs = require('fs');
const axios = require('axios');
const jwt = require('jsonwebtoken');

const { IMS_CLIENT_ID, IMS_CLIENT_SECRET, IMS_ORG_ID, IMS_ACCOUNT_ID, DOCUSIGN_KEY, DOCUSIGN_USER } = process.env;

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
  const assertion = jwt.sign(
    {
      iss: IMS_ORG_ID,
      sub: IMS_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${IMS_CLIENT_ID}`,
      exp: nowInSeconds() + 300,
      'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
    },
    fs.readFileSync('private.key'),
    { algorithm: 'RS256' },
  );
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({ client_id: IMS_CLIENT_ID, client_secret: IMS_CLIENT_SECRET, jwt_token: assertion }),
  );
  return data.access_token;
}

module.exports = { getDocusignToken, getAdobeToken };
