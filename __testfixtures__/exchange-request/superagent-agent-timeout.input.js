const fs = require('fs');
const jwt = require('jsonwebtoken');
const superagent = require('superagent');

const agent = superagent.agent().timeout({ response: 5000, deadline: 20000 }).retry(2);

function assertion() {
  const claims = {
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    exp: Math.round(Date.now() / 1000) + 300,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  return jwt.sign(claims, fs.readFileSync('private.key'), { algorithm: 'RS256' });
}

exports.getToken = async function () {
  const { body } = await agent
    .post('https://ims-na1.adobelogin.com/ims/exchange/jwt')
    .type('form')
    .send({ client_id: process.env.CLIENT_ID, client_secret: process.env.CLIENT_SECRET })
    .send({ jwt_token: assertion() });
  return body.access_token;
};
