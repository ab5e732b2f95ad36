const { EventEmitter } = require('events');
const axios = require('axios');
const jwt = require('jsonwebtoken');
const { readFileSync } = require('fs');

function buildAssertion() {
  return jwt.sign(
    {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
    },
    readFileSync('private.key'),
    { algorithm: 'RS256' },
  );
}

class Session extends EventEmitter {
  async refresh() {
    const assertion = buildAssertion();
    this.emit('signed', assertion.length);
    const { data } = await axios.post(
      'https://ims-na1.adobelogin.com/ims/exchange/jwt',
      new URLSearchParams({
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        jwt_token: assertion,
      }),
    );
    return data.access_token;
  }
}

module.exports = { Session, buildAssertion };
