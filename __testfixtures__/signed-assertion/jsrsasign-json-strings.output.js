const { KJUR } = require('jsrsasign');
const fetch = require('node-fetch');

const { CLIENT_ID, CLIENT_SECRET } = process.env;
const IMS = 'https://ims-na1.adobelogin.com';

/* Exchanges it for an access token */
async function getToken() {
  const body = new URLSearchParams();
  body.append('grant_type', 'client_credentials');
  body.append('client_id', CLIENT_ID);
  body.append('client_secret', CLIENT_SECRET);
  body.append('scope', 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,read_pc.dma_aem_ams');

  const response = await fetch(`${IMS}/ims/token/v3`, { method: 'POST', body });
  const json = await response.json();
  if (json.error) throw new Error(json.error_description);
  return json.access_token;
}

module.exports.getToken = getToken;

/* Checks the signature of a Cloud Manager webhook */
module.exports.digest = (text) => KJUR.crypto.Util.hashString(text, 'sha256');
