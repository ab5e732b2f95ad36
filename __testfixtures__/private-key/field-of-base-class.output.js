const fetch = require('node-fetch');

class RestClient {
  async call(path, init) {
    const response = await fetch(this.origin + path, init);
    if (!response.ok) throw new Error(`${this.label}: ${response.status}`);
    return response.json();
  }
}

class ImsClient extends RestClient {
  origin = 'https://ims-na1.adobelogin.com';
  label = 'IMS';

  constructor(account) {
    super();
    this.account = account;
  }

  async login() {
    const { access_token: token } = await this.call('/ims/token/v3', {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: this.account.clientId,
        client_secret: this.account.clientSecret,
        scope: 'openid,AdobeID,user_management_sdk',
      }),
    });
    return token;
  }
}

exports.getToken = () =>
  new ImsClient({
    clientId: process.env.IMS_CLIENT_ID,
    clientSecret: process.env.IMS_CLIENT_SECRET,
  }).login();
