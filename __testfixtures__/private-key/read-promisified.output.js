const axios = require('axios');

class Publisher {
  async init() {}

  async getToken() {
    await this.init();
    const params = new URLSearchParams();
    params.append('grant_type', 'client_credentials');
    params.append('client_id', process.env.CLIENT_ID);
    params.append('client_secret', process.env.CLIENT_SECRET);
    params.append('scope', 'openid,AdobeID,event_receiver,event_receiver_api');
    const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', params);
    return data.access_token;
  }

  async publish(event) {
    await axios.post('https://eventsingress.adobe.io', event, {
      headers: { 'Content-Type': 'application/cloudevents+json', Authorization: `Bearer ${await this.getToken()}` },
    });
  }
}

module.exports = new Publisher();
