const request = require('superagent');
const jwt = require('jsonwebtoken');
const fs = require('fs');

class ImsSession {
  constructor({ clientId, clientSecret, orgId, technicalAccountId, keyPath }) {
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.orgId = orgId;
    this.technicalAccountId = technicalAccountId;
    this.privateKey = fs.readFileSync(keyPath, 'utf8');
  }

  createJwt() {
    return jwt.sign(
      {
        exp: Math.floor(Date.now() / 1000) + 180,
        iss: this.orgId,
        sub: this.technicalAccountId,
        aud: 'https://ims-na1.adobelogin.com/c/' + this.clientId,
        'https://ims-na1.adobelogin.com/s/ent_analytics_bulk_ingest_sdk': true,
      },
      this.privateKey,
      { algorithm: 'RS256' }
    );
  }

  async getToken() {
    const res = await request
      .post('https://ims-na1.adobelogin.com/ims/exchange/jwt')
      .type('form')
      .send({
        client_id: this.clientId,
        client_secret: this.clientSecret,
        jwt_token: this.createJwt(),
      })
      .retry(2);
    return res.body.access_token;
  }

  async get(path) {
    const token = await this.getToken();
    return request
      .get('https://analytics.adobe.io/api/' + path)
      .set('Authorization', 'Bearer ' + token)
      .set({ 'x-api-key': this.clientId, 'x-gw-ims-org-id': this.orgId });
  }
}

exports.session = new ImsSession({
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  orgId: process.env.ORG_ID,
  technicalAccountId: process.env.TECHNICAL_ACCOUNT_ID,
  keyPath: 'private.key',
});
