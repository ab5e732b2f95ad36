const NodeCache = require('node-cache');
const superagent = require('superagent');

const cache = new NodeCache({ checkperiod: 120 });
const tokens = new NodeCache();

async function getToken() {
  const known = cache.get('token');
  if (known) return known;

  const { body } = await superagent
    .post('https://ims-na1.adobelogin.com/ims/token/v3')
    .type('form')
    .send({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
    });
  cache.set('token', body.access_token, body.expires_in - 300);
  tokens.set(body.access_token, true, body.expires_in);
  return body.access_token;
}

module.exports = { getToken, cache };
