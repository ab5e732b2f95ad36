const fetch = require('node-fetch');
const jwt = require('jsonwebtoken');
const fs = require('fs');

class TokenCache {
  constructor() {
    this.token = undefined;
    this.validUntil = 0;
  }

  async getToken() {
    if (Date.now() < this.validUntil) return this.token;
    const key = fs.readFileSync('private.key');
    const assertion = jwt.sign(
      {
        exp: Math.floor(Date.now() / 1000) + 300,
        iss: process.env.ORG_ID,
        sub: process.env.TECHNICAL_ACCOUNT_ID,
        aud: 'https://ims-na1.adobelogin.com/c/' + process.env.CLIENT_ID,
        'https://ims-na1.adobelogin.com/s/ent_reactor_sdk': true,
      },
      key,
      { algorithm: 'RS256' }
    );
    const res = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
      method: 'POST',
      body: new URLSearchParams({
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        jwt_token: assertion,
      }),
    });
    const body = await res.json();
    this.token = body.access_token;
    this.validUntil = Date.now() + body.expires_in * 1000;
    return this.token;
  }
}

exports.tokens = new TokenCache();
