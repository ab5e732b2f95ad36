let auth;
try {
  auth = require('./adobe-ims-token');
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
      scopes: 'openid,AdobeID,user_management_sdk',
    });
    return access_token;
  }
}

exports.getToken = () => new Client(process.env).token();
