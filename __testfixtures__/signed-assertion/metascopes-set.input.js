const fs = require('fs');
const axios = require('axios');
const jwt = require('jsonwebtoken');

const IMS = 'https://ims-na1.adobelogin.com';
const metaScopes = new Set(process.env.META_SCOPES.split(','));

exports.getToken = async () => {
  const claims = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `${IMS}/c/${process.env.CLIENT_ID}`,
  };
  for (const scope of metaScopes) claims[`${IMS}/s/${scope}`] = true;
  const assertion = jwt.sign(claims, fs.readFileSync('private.key'), { algorithm: 'RS256' });
  const { data } = await axios.post(
    `${IMS}/ims/exchange/jwt`,
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion,
    }),
  );
  return data.access_token;
};
