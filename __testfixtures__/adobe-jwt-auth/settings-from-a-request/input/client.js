const auth = require('@adobe/jwt-auth');

class Client {
  constructor(options) {
    this.options = options;
    this.config = {};
    ['clientId', 'clientSecret', 'orgId', 'technicalAccountId', 'privateKey', 'metaScopes'].forEach((key) => {
      this.config[key] = options[key];
    });
  }
  async token() {
    const { access_token } = await auth(this.config);
    return access_token;
  }
}
module.exports = Client;
