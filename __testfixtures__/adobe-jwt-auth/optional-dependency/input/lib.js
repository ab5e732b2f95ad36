let auth;
try {
  auth = require('@adobe/jwt-auth');
} catch (e) {
  // not installed
}

class Client {
  constructor(options) {
    this.options = options;
    this.config = {};
    ['clientId', 'clientSecret', 'orgId', 'technicalAccountId', 'privateKey', 'metaScopes'].forEach((key) => {
      this.config[key] = options[key];
    });
  }
  async token() {
    if (!auth) throw new Error('install @adobe/jwt-auth');
    const { access_token } = await auth(this.config);
    return access_token;
  }
}
module.exports = Client;
