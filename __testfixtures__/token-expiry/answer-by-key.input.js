const axios = require('axios');
const jwt = require('jsonwebtoken');
const fs = require('fs');

const answers = {};

function endOf(org) {
  const answer = answers[org];
  return answer ? answer.since + answer.expires_in : 0;
}

async function getToken(org = process.env.ORG_ID) {
  if (Date.now() < endOf(org)) return answers[org].access_token;

  const assertion = jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: org,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    fs.readFileSync('private.key'),
    { algorithm: 'RS256' },
  );
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion,
    }),
  );
  answers[org] = data;
  answers[org].since = Date.now();
  return data.access_token;
}

module.exports = { getToken, end: () => endOf(process.env.ORG_ID) };
