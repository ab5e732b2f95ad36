const axios = require('axios');
const crypto = require('crypto');
const jwt = require('jsonwebtoken');

const { boxAppSettings, enterpriseID } = require('./box-config.json');
const { clientID, clientSecret, appAuth } = boxAppSettings;
const TOKEN_URL = 'https://api.box.com/oauth2/token';

async function getBoxToken() {
  const key = { key: appAuth.privateKey, passphrase: appAuth.passphrase };
  const claims = {
    iss: clientID,
    sub: enterpriseID,
    box_sub_type: 'enterprise',
    aud: TOKEN_URL,
    jti: crypto.randomBytes(64).toString('hex'),
    exp: Math.floor(Date.now() / 1000) + 45,
  };
  const assertion = jwt.sign(claims, key, { algorithm: 'RS512', keyid: appAuth.publicKeyID });
  const { data } = await axios.post(
    TOKEN_URL,
    new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion,
      client_id: clientID,
      client_secret: clientSecret,
    })
  );
  return data.access_token;
}

module.exports = { getBoxToken };
