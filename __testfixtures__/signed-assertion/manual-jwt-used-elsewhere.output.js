const axios = require('axios');
const jwt = require('jsonwebtoken');
const crypto = require('crypto');

const cache = new Map();

async function getSession(account) {
  const token = jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: account.orgId,
      sub: account.technicalAccountId,
      aud: `https://ims-na1.adobelogin.com/c/${account.clientId}`,
      'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
    },
    account.privateKey,
    { algorithm: 'RS256' }
  );
  const fingerprint = crypto.createHash('sha256').update(token).digest('hex');
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({ grant_type: 'client_credentials', client_id: account.clientId, client_secret: account.clientSecret, scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session' })
  );
  cache.set(fingerprint, data);
  return { jwt: token, fingerprint, ...data };
}

module.exports = { getSession, lookUp: (fingerprint) => cache.get(fingerprint) };
