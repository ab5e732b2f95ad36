const https = require('https');
const fs = require('fs');
const querystring = require('querystring');
const jwt = require('jsonwebtoken');

class ImsClient {
  constructor() {
    this.expiresIn = 0;
    this.since = 0;
  }

  isExpired() {
    return Date.now() > this.since + this.expiresIn - 60 * 1000;
  }

  getToken(callback) {
    if (!this.isExpired()) return callback(null, this.token);
    const body = querystring.stringify({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: jwt.sign(
        {
          exp: Math.round(Date.now() / 1000) + 300,
          iss: process.env.ORG_ID,
          sub: process.env.TECHNICAL_ACCOUNT_ID,
          aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
          'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
        },
        fs.readFileSync('private.key'),
        { algorithm: 'RS256' },
      ),
    });
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const request = https.request(
      { hostname: 'ims-na1.adobelogin.com', path: '/ims/exchange/jwt', method: 'POST', headers },
      (response) => {
        let text = '';
        response.on('data', (chunk) => (text += chunk));
        response.on('end', () => {
          const answer = JSON.parse(text);
          this.token = answer.access_token;
          this.since = Date.now();
          this.expiresIn = Number(answer.expires_in);
          callback(null, this.token);
        });
      },
    );
    request.on('error', callback);
    request.end(body);
  }
}

const client = new ImsClient();
module.exports = { client, end: () => client.since + client.expiresIn };
