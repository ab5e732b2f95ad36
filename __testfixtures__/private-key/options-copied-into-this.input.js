const { EventEmitter } = require('events');
const { readFileSync } = require('fs');
const needle = require('needle');
const jwt = require('jsonwebtoken');

const IMS = 'https://ims-na1.adobelogin.com';

/** Emits `token` whenever a new one arrives. */
class Refresher extends EventEmitter {
  constructor({ clientId, clientSecret, orgId, accountId, privateKey, metascopes }) {
    super();
    Object.assign(this, { clientId, clientSecret, orgId, accountId, privateKey, metascopes });
  }

  get claims() {
    return this.metascopes.reduce((all, name) => ({ ...all, [`${IMS}/s/${name}`]: true }), {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: this.orgId,
      sub: this.accountId,
      aud: `${IMS}/c/${this.clientId}`,
    });
  }

  async refresh() {
    const assertion = jwt.sign(this.claims, this.privateKey, { algorithm: 'RS256' });
    const { body } = await needle('post', `${IMS}/ims/exchange/jwt`, {
      client_id: this.clientId,
      client_secret: this.clientSecret,
      jwt_token: assertion,
    });
    this.emit('token', body.access_token);
    return body.access_token;
  }
}

exports.getToken = () =>
  new Refresher({
    clientId: process.env.ADOBE_CLIENT_ID,
    clientSecret: process.env.ADOBE_CLIENT_SECRET,
    orgId: process.env.ADOBE_ORG_ID,
    accountId: process.env.ADOBE_ACCOUNT_ID,
    privateKey: readFileSync('private.key', 'utf8'),
    metascopes: ['ent_dataservices_sdk'],
  }).refresh();
