const { KJUR, KEYUTIL } = require('jsrsasign');
const fetch = require('node-fetch');
const fs = require('fs');

const { CLIENT_ID, CLIENT_SECRET, ORG_ID, TECHNICAL_ACCOUNT_ID } = process.env;
const IMS = 'https://ims-na1.adobelogin.com';

/* Builds and signs the JWT with jsrsasign */
function signJwt() {
  const header = { alg: 'RS256', typ: 'JWT' };
  const payload = {
    exp: KJUR.jws.IntDate.get('now + 1hour'),
    iss: ORG_ID,
    sub: TECHNICAL_ACCOUNT_ID,
    aud: `${IMS}/c/${CLIENT_ID}`,
    [`${IMS}/s/ent_cloudmgr_sdk`]: true,
  };
  const sHeader = JSON.stringify(header);
  const sPayload = JSON.stringify(payload);
  const key = KEYUTIL.getKey(fs.readFileSync('private.key', 'utf8'));
  return KJUR.jws.JWS.sign('RS256', sHeader, sPayload, key);
}

/* Exchanges it for an access token */
async function getToken() {
  const body = new URLSearchParams();
  body.append('client_id', CLIENT_ID);
  body.append('client_secret', CLIENT_SECRET);
  body.append('jwt_token', signJwt());

  const response = await fetch(`${IMS}/ims/exchange/jwt`, { method: 'POST', body });
  const json = await response.json();
  if (json.error) throw new Error(json.error_description);
  return json.access_token;
}

module.exports.getToken = getToken;

/* Checks the signature of a Cloud Manager webhook */
module.exports.digest = (text) => KJUR.crypto.Util.hashString(text, 'sha256');
