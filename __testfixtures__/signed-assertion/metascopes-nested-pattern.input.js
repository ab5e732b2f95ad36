const fs = require('fs');
const path = require('path');
const axios = require('axios');
const jwt = require('jsonwebtoken');

const config = {
  ims: {
    host: 'ims-na1.adobelogin.com',
    keyFile: process.env.KEY_FILE || './private.key',
    metaScopes: ['ent_user_sdk'],
    timeout: 10000,
  },
  account: { org: process.env.ORG_ID, technicalId: process.env.TECHNICAL_ACCOUNT_ID },
  client: { id: process.env.CLIENT_ID, secret: process.env.CLIENT_SECRET },
};

async function getToken() {
  const {
    ims: { host, keyFile, metaScopes: scopeNames, timeout },
    account: { org, technicalId },
    client,
  } = config;
  const key = fs.readFileSync(path.resolve(keyFile));
  const claims = {
    iss: org,
    sub: technicalId,
    aud: `https://${host}/c/${client.id}`,
    exp: Math.floor(Date.now() / 1000) + 180,
  };
  for (const name of scopeNames) {
    claims[`https://${host}/s/${name}`] = true;
  }
  const form = { client_id: client.id, client_secret: client.secret, jwt_token: jwt.sign(claims, key, { algorithm: 'RS256' }) };
  const response = await axios.post(`https://${host}/ims/exchange/jwt`, new URLSearchParams(form), { timeout });
  return response.data.access_token;
}

module.exports = { getToken };
