const fs = require('fs');
const { promisify } = require('util');
const jwt = require('jsonwebtoken');
const axios = require('axios');

const readFile = promisify(fs.readFile);

class Publisher {
  async init() {
    if (this.key) return;
    this.key = await readFile(process.env.PRIVATE_KEY_PATH);
  }

  async getToken() {
    await this.init();
    const token = jwt.sign(
      {
        exp: Math.round(Date.now() / 1000) + 300,
        iss: process.env.ORG_ID,
        sub: process.env.TECHNICAL_ACCOUNT_ID,
        aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
        'https://ims-na1.adobelogin.com/s/event_receiver_api': true,
      },
      this.key,
      { algorithm: 'RS256' }
    );
    const params = new URLSearchParams();
    params.append('client_id', process.env.CLIENT_ID);
    params.append('client_secret', process.env.CLIENT_SECRET);
    params.append('jwt_token', token);
    const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', params);
    return data.access_token;
  }

  async publish(event) {
    await axios.post('https://eventsingress.adobe.io', event, {
      headers: { 'Content-Type': 'application/cloudevents+json', Authorization: `Bearer ${await this.getToken()}` },
    });
  }
}

module.exports = new Publisher();
