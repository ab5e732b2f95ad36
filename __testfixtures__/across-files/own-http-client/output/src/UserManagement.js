const { HttpClient } = require('./HttpClient');

class UserManagement {
  constructor(config) {
    this.config = config;
    this.http = new HttpClient('user-sync/2.1');
  }

  async getToken() {
    const { clientId, clientSecret } = this.config;
    const { access_token: token } = await this.http.postForm('https://ims-na1.adobelogin.com/ims/token/v3', {
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: 'openid,AdobeID,user_management_sdk',
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
