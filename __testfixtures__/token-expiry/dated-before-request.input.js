const https = require('https');
const fs = require('fs');
const jwt = require('jsonwebtoken');

class Ims {
  get expired() {
    return !this.expires || this.expires < Date.now();
  }

  getToken(callback) {
    if (!this.expired) return callback(null, this.token);

    const payload = {
      exp: Math.floor(Date.now() / 1000) + 86400,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: 'https://ims-na1.adobelogin.com/c/' + process.env.CLIENT_ID,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    };
    this.expires = payload.exp * 1000;

    const body = new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: jwt.sign(payload, fs.readFileSync('private.key'), { algorithm: 'RS256' }),
    });
    const req = https.request(
      'https://ims-na1.adobelogin.com/ims/exchange/jwt',
      { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
      (res) => {
        let text = '';
        res.on('data', (chunk) => {
          text += chunk;
        });
        res.on('end', () => {
          const answer = JSON.parse(text);
          this.token = answer.access_token;
          callback(null, this.token);
        });
      },
    );
    req.on('error', callback);
    req.end(body.toString());
  }
}

const ims = new Ims();
module.exports = { ims };
