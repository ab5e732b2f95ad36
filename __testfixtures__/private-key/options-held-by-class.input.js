const jwt = require('jsonwebtoken');
const fetch = require('node-fetch');

class AdobeLogin {
  constructor(options) {
    if (!options) throw new TypeError('options are missing');
    if (!options.privateKey) throw new TypeError('privateKey is missing');
    if (!options.clientId || !options.metaScopes) throw new TypeError('clientId or the list is missing');
    this.options = options;
    this.name = options.name || 'login';
  }

  toString() {
    return `${this.name} for ${this.options.metaScopes.join(' and ')}`;
  }

  async token() {
    const { clientId, clientSecret, orgId, techId, privateKey } = this.options;
    if (!privateKey.includes('BEGIN')) throw new Error('privateKey is no PEM');
    const payload = { iss: orgId, sub: techId, aud: `https://ims-na1.adobelogin.com/c/${clientId}` };
    this.options.metaScopes.forEach((name) => {
      payload[`https://ims-na1.adobelogin.com/s/${name}`] = true;
    });
    const res = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
      method: 'POST',
      body: new URLSearchParams({
        client_id: clientId,
        client_secret: clientSecret,
        jwt_token: jwt.sign(payload, privateKey, { algorithm: 'RS256', expiresIn: '1m' }),
      }),
    });
    return (await res.json()).access_token;
  }
}

exports.AdobeLogin = AdobeLogin;
