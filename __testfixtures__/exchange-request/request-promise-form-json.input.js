const rp = require('request-promise');
const jwt = require('jsonwebtoken');
const { readFileSync } = require('fs');
const path = require('path');

const IMS_URL = 'https://ims-na1.adobelogin.com';

class AnalyticsClient {
  constructor({ companyId }) {
    this.companyId = companyId;
    this.clientId = process.env.ANALYTICS_CLIENT_ID;
    this.orgId = process.env.ANALYTICS_ORG_ID;
    this.privateKey = readFileSync(path.resolve(__dirname, '..', 'config', 'secret.pem'));
  }

  async getToken() {
    const options = {
      uri: `${IMS_URL}/ims/exchange/jwt`,
      method: 'POST',
      form: {
        client_id: this.clientId,
        client_secret: process.env.ANALYTICS_CLIENT_SECRET,
        jwt_token: this.createJwt(),
      },
      json: true,
    };
    const response = await rp(options);
    return response.access_token;
  }

  createJwt() {
    const payload = {
      exp: Math.round(87000 + Date.now() / 1000),
      iss: this.orgId,
      sub: process.env.ANALYTICS_TECH_ACCOUNT,
      aud: `${IMS_URL}/c/${this.clientId}`,
    };
    payload[`${IMS_URL}/s/ent_analytics_bulk_ingest_sdk`] = true;
    return jwt.sign(payload, this.privateKey, { algorithm: 'RS256' });
  }

  async getReportSuites() {
    return rp({
      uri: `https://analytics.adobe.io/api/${this.companyId}/collections/suites`,
      headers: {
        Authorization: `Bearer ${await this.getToken()}`,
        'x-api-key': this.clientId,
        'x-gw-ims-org-id': this.orgId,
      },
      json: true,
    });
  }
}

module.exports = new AnalyticsClient({ companyId: 'acme0' });
