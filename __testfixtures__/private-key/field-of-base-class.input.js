const fs = require('fs');
const fetch = require('node-fetch');
const jwt = require('jsonwebtoken');

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
    const { access_token: token } = await this.call('/ims/exchange/jwt', {
      method: 'POST',
      body: new URLSearchParams({
        client_id: this.account.clientId,
        client_secret: this.account.clientSecret,
        jwt_token: this.sign(),
      }),
    });
    return token;
  }

  sign() {
    const claims = {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: this.account.orgId,
      sub: this.account.technicalAccountId,
      aud: `${this.origin}/c/${this.account.clientId}`,
      [`${this.origin}/s/ent_user_sdk`]: true,
    };
    return jwt.sign(claims, this.account.privateKey, { algorithm: 'RS256' });
  }
}

exports.getToken = () =>
  new ImsClient({
    clientId: process.env.IMS_CLIENT_ID,
    clientSecret: process.env.IMS_CLIENT_SECRET,
    orgId: process.env.IMS_ORG_ID,
    technicalAccountId: process.env.IMS_TECHNICAL_ACCOUNT_ID,
    privateKey: fs.readFileSync('private.key', 'utf8'),
  }).login();
