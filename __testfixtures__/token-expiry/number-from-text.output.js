const https = require('https');
const querystring = require('querystring');

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
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    });
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const request = https.request(
      { hostname: 'ims-na1.adobelogin.com', path: '/ims/token/v3', method: 'POST', headers },
      (response) => {
        let text = '';
        response.on('data', (chunk) => (text += chunk));
        response.on('end', () => {
          const answer = JSON.parse(text);
          this.token = answer.access_token;
          this.since = Date.now();
          this.expiresIn = Number(answer.expires_in) * 1000;
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
