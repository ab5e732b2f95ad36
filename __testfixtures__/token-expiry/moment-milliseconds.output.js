const axios = require('axios');
const moment = require('moment');

class TokenStore {
  async getToken() {
    if (this.token && moment().isBefore(this.expiresAt)) return this.token;

    const { data } = await axios.post(
      'https://ims-na1.adobelogin.com/ims/token/v3',
      new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
      }),
    );
    this.token = data.access_token;
    this.expiresAt = moment().add(data.expires_in * 1000, 'milliseconds');
    return this.token;
  }
}

exports.store = new TokenStore();
