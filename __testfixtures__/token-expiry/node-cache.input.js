const jwt = require('jsonwebtoken');
const NodeCache = require('node-cache');
const superagent = require('superagent');
const fs = require('fs');

const cache = new NodeCache({ checkperiod: 120 });
const tokens = new NodeCache();

async function getToken() {
  const known = cache.get('token');
  if (known) return known;

  const assertion = jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
    },
    fs.readFileSync('private.key'),
    { algorithm: 'RS256' },
  );
  const { body } = await superagent
    .post('https://ims-na1.adobelogin.com/ims/exchange/jwt')
    .type('form')
    .send({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion,
    });
  cache.set('token', body.access_token, body.expires_in / 1000 - 300);
  tokens.set(body.access_token, true, body.expires_in);
  return body.access_token;
}

module.exports = { getToken, cache };
