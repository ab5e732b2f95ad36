const fs = require('fs');
const jwt = require('jsonwebtoken');
const { HttpClient } = require('./HttpClient');

class UserManagement {
  constructor(config) {
    this.config = config;
    this.http = new HttpClient('user-sync/2.1');
  }

  async getToken() {
    const { clientId, clientSecret, orgId, techAccount, keyFile } = this.config;
    const claims = {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: orgId,
      sub: techAccount,
      aud: `https://ims-na1.adobelogin.com/c/${clientId}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    };
    const { access_token: token } = await this.http.postForm('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
      client_id: clientId,
      client_secret: clientSecret,
      jwt_token: jwt.sign(claims, fs.readFileSync(keyFile), { algorithm: 'RS256' }),
    });
    return token;
  }

  async listGroups() {
    const { clientId, orgId } = this.config;
    const headers = { Authorization: `Bearer ${await this.getToken()}`, 'x-api-key': clientId };
    return this.http.get(`https://usermanagement.adobe.io/v2/usermanagement/groups/${orgId}/0`, headers);
  }
}

module.exports = { UserManagement };
