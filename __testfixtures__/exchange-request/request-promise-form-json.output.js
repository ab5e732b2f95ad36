const rp = require('request-promise');

const IMS_URL = 'https://ims-na1.adobelogin.com';

class AnalyticsClient {
  constructor({ companyId }) {
    this.companyId = companyId;
    this.clientId = process.env.ANALYTICS_CLIENT_ID;
    this.orgId = process.env.ANALYTICS_ORG_ID;
  }

  async getToken() {
    const options = {
      uri: `${IMS_URL}/ims/token/v3`,
      method: 'POST',
      form: {
        grant_type: 'client_credentials',
        client_id: this.clientId,
        client_secret: process.env.ANALYTICS_CLIENT_SECRET,
        scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,additional_info.job_function',
      },
      json: true,
    };
    const response = await rp(options);
    return response.access_token;
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
