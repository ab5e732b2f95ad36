const axios = require('axios');

class ImsClient {
  constructor({ clientId, clientSecret, scopes = ['openid', 'AdobeID', 'user_management_sdk'] }) {
    Object.assign(this, { clientId, clientSecret, scopes });
  }

  async token() {
    const { data } = await axios.post(
      'https://ims-na1.adobelogin.com/ims/token/v3',
      new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: this.clientId,
        client_secret: this.clientSecret,
        scope: this.scopes.join(','),
      }),
    );
    return data.access_token;
  }
}

exports.getToken = () =>
  new ImsClient({ clientId: process.env.CLIENT_ID, clientSecret: process.env.CLIENT_SECRET }).token();
