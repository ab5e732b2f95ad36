const { EventEmitter } = require('events');
const needle = require('needle');

const IMS = 'https://ims-na1.adobelogin.com';

/** Emits `token` whenever a new one arrives. */
class Refresher extends EventEmitter {
  constructor({ clientId, clientSecret, scopes }) {
    super();
    Object.assign(this, { clientId, clientSecret, scopes });
  }

  async refresh() {
    const { body } = await needle('post', `${IMS}/ims/token/v3`, {
      grant_type: 'client_credentials',
      client_id: this.clientId,
      client_secret: this.clientSecret,
      scope: this.scopes.join(','),
    });
    this.emit('token', body.access_token);
    return body.access_token;
  }
}

exports.getToken = () =>
  new Refresher({
    clientId: process.env.ADOBE_CLIENT_ID,
    clientSecret: process.env.ADOBE_CLIENT_SECRET,
    scopes: [
      'openid',
      'AdobeID',
      'read_organizations',
      'additional_info.projectedProductContext',
      'session',
    ],
  }).refresh();
