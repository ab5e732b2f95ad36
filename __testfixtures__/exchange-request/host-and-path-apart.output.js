const fetch = require('node-fetch');

const IMS = {
  host: 'https://ims-na1.adobelogin.com',
  exchangePath: '/ims/token/v3',
  profilePath: '/ims/profile/v1',
};

class ImsClient {
  constructor(env) {
    this.env = env;
  }

  async getToken() {
    const res = await fetch(IMS.host + IMS.exchangePath, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: this.env.ADOBE_API_KEY,
        client_secret: this.env.ADOBE_CLIENT_SECRET,
        scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,additional_info.roles,adobeio_api,read_client_secret,manage_client_secrets',
      }).toString(),
    });
    const json = await res.json();
    return json.access_token;
  }

  async getProfile() {
    const res = await fetch(IMS.host + IMS.profilePath, {
      headers: { Authorization: `Bearer ${await this.getToken()}` },
    });
    return res.json();
  }
}

exports.client = new ImsClient(process.env);
