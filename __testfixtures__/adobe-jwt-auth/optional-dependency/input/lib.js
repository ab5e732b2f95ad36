const fs = require('fs');

let auth;
try {
  auth = require('@adobe/jwt-auth');
} catch (e) {
  // not installed
}

class Client {
  constructor(env) {
    this.env = env;
  }
  get canAsk() {
    return typeof auth === 'function' && Boolean(this.env.CLIENT_ID);
  }
  async token() {
    if (!auth) throw new Error('install @adobe/jwt-auth');
    const { access_token } = await auth({
      clientId: this.env.CLIENT_ID,
      clientSecret: this.env.CLIENT_SECRET,
      technicalAccountId: this.env.TECHNICAL_ACCOUNT_ID,
      orgId: this.env.ORG_ID,
      metaScopes: 'ent_user_sdk',
      privateKey: fs.readFileSync('private.key'),
    });
    return access_token;
  }
}

exports.getToken = () => new Client(process.env).token();
