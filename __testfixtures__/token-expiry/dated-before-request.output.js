const https = require('https');

class Ims {
  get expired() {
    return !this.expires || this.expires < Date.now();
  }

  getToken(callback) {
    if (!this.expired) return callback(null, this.token);

    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    });
    const req = https.request(
      'https://ims-na1.adobelogin.com/ims/token/v3',
      { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
      (res) => {
        let text = '';
        res.on('data', (chunk) => {
          text += chunk;
        });
        res.on('end', () => {
          const answer = JSON.parse(text);
          this.token = answer.access_token;
          this.expires = Date.now() + answer.expires_in * 1000;
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
