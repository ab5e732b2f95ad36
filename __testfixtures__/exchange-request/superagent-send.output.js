const request = require('superagent');

class ImsSession {
  constructor({ clientId, clientSecret, orgId }) {
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.orgId = orgId;
  }

  async getToken() {
    const res = await request
      .post('https://ims-na1.adobelogin.com/ims/token/v3')
      .type('form')
      .send({
        grant_type: 'client_credentials',
        client_id: this.clientId,
        client_secret: this.clientSecret,
        scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,additional_info.job_function',
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
});
