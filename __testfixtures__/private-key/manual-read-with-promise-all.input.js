const { readFile } = require('fs/promises');
const axios = require('axios');
const jwt = require('jsonwebtoken');

const IMS = 'https://ims-na1.adobelogin.com';

exports.getToken = async () => {
  const files = await Promise.all([readFile('private.key', 'utf8'), readFile('settings.json', 'utf8')]);
  const { clientId, clientSecret, orgId, technicalAccountId } = JSON.parse(files[1]);
  const claims = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: orgId,
    sub: technicalAccountId,
    aud: `${IMS}/c/${clientId}`,
    [`${IMS}/s/ent_user_sdk`]: true,
  };
  const { data } = await axios.post(
    `${IMS}/ims/exchange/jwt`,
    new URLSearchParams({
      client_id: clientId,
      client_secret: clientSecret,
      jwt_token: jwt.sign(claims, files[0], { algorithm: 'RS256' }),
    })
  );
  return data.access_token;
};
