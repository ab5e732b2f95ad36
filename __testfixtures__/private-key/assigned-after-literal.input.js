const fs = require('fs');
const path = require('path');
const axios = require('axios');
const jwt = require('jsonwebtoken');

const config = {
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  technicalAccountId: process.env.TECHNICAL_ACCOUNT_ID,
  orgId: process.env.ORG_ID,
  metaScopes: ['ent_user_sdk'],
};
config.privateKey = fs.readFileSync(path.resolve('private.key'));

const templates = fs.readdirSync(__dirname).filter((name) => path.extname(name) === '.hbs');

async function getToken() {
  const payload = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: config.orgId,
    sub: config.technicalAccountId,
    aud: `https://ims-na1.adobelogin.com/c/${config.clientId}`,
  };
  config.metaScopes.forEach((scope) => {
    payload[`https://ims-na1.adobelogin.com/s/${scope}`] = true;
  });
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: config.clientId,
      client_secret: config.clientSecret,
      jwt_token: jwt.sign(payload, config.privateKey, { algorithm: 'RS256' }),
    })
  );
  return data.access_token;
}

module.exports = { getToken, templates, orgId: config.orgId };
