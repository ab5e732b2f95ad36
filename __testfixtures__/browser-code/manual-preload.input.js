const fs = require('fs');
const path = require('path');
const { contextBridge } = require('electron');
const axios = require('axios');
const jwt = require('jsonwebtoken');

const IMS = 'https://ims-na1.adobelogin.com';

contextBridge.exposeInMainWorld('adobeAuth', async ({ clientId, clientSecret, orgId, accountId }) => {
  const claims = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: orgId,
    sub: accountId,
    aud: `${IMS}/c/${clientId}`,
    [`${IMS}/s/ent_ccas_sdk`]: true,
  };
  const key = fs.readFileSync(path.join(__dirname, 'private.key'));
  const { data } = await axios.post(
    `${IMS}/ims/exchange/jwt`,
    new URLSearchParams({
      client_id: clientId,
      client_secret: clientSecret,
      jwt_token: jwt.sign(claims, key, { algorithm: 'RS256' }),
    }),
  );
  return data.access_token;
});
