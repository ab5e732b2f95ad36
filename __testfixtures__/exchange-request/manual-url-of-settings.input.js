const axios = require('axios');
const fs = require('fs');
const jwt = require('jsonwebtoken');

/** settings.yml of the user: `ims.url` is the address to exchange the JWT at. */
async function getToken({ ims }) {
  const token = jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: ims.org,
      sub: ims.account,
      aud: `https://ims-na1.adobelogin.com/c/${ims.client}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    fs.readFileSync(ims.keyFile),
    { algorithm: 'RS256' },
  );
  const form = new URLSearchParams({ client_id: ims.client, client_secret: ims.secret, jwt_token: token });
  const { data } = await axios.post(ims.url, form);
  return data.access_token;
}

module.exports = { getToken };
