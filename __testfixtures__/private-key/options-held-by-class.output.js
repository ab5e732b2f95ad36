const fetch = require('node-fetch');

class AdobeLogin {
  constructor(options) {
    if (!options) throw new TypeError('options are missing');
    if (!options.clientId || !options.scopes) throw new TypeError('clientId or the list is missing');
    this.options = options;
    this.name = options.name || 'login';
  }

  toString() {
    return `${this.name} for ${this.options.scopes.join(' and ')}`;
  }

  async token() {
    const { clientId, clientSecret } = this.options;
    const res = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        scope: this.options.scopes.join(','),
      }),
    });
    return (await res.json()).access_token;
  }
}

exports.AdobeLogin = AdobeLogin;
