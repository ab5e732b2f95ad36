const axios = require('axios');
const jwt = require('jsonwebtoken');
const fs = require('fs');

/** Renewed two hours early, so that a long job never runs out of its token. */
const MARGIN = 2 * 60 * 60;

const session = { accessToken: '', validUntil: 0 };

async function getToken() {
  if (session.validUntil > Date.now()) return session.accessToken;

  const assertion = jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 600,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_reactor_sdk': true,
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
  session.accessToken = data.access_token;
  session.validUntil = Date.now() + (data.expires_in - MARGIN) * 1000;
  return session.accessToken;
}

module.exports = { getToken, session };
