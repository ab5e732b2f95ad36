const axios = require('axios');
const jwt = require('jsonwebtoken');
const fs = require('fs');

// no scheme, it is also used to build the audience
const imsHost = 'ims-na1.adobelogin.com';
const apiHost = process.env.API_HOST || 'platform.adobe.io';

const key = fs.readFileSync(process.env.PRIVATE_KEY_PATH || 'config/private.key');

async function getToken() {
  const exp = Math.floor(Date.now() / 1000) + 30;
  const token = jwt.sign({
    exp,
    iss: process.env.ORG,
    sub: process.env.TECH_ACCOUNT,
    aud: 'https://' + imsHost + '/c/' + process.env.API_KEY,
    ['https://' + imsHost + '/s/ent_dataservices_sdk']: true,
  }, key, { algorithm: 'RS256' });

  const { data } = await axios.post(
    `https://${imsHost}/ims/exchange/jwt`,
    new URLSearchParams({ client_id: process.env.API_KEY, client_secret: process.env.SECRET, jwt_token: token }),
  );
  return data.access_token;
}

function sandboxUrl(name) {
  return `https://${apiHost}/data/foundation/sandbox-management/sandboxes/${name}`;
}

module.exports = { getToken, sandboxUrl };
