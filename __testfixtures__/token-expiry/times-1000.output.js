const fetch = require('node-fetch');

class TokenCache {
  constructor() {
    this.token = undefined;
    this.validUntil = 0;
  }

  async getToken() {
    if (Date.now() < this.validUntil) return this.token;
    const res = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        scope: 'AdobeID,openid,read_organizations,additional_info.job_function,additional_info.projectedProductContext,additional_info.roles',
      }),
    });
    const body = await res.json();
    this.token = body.access_token;
    this.validUntil = Date.now() + body.expires_in * 1000;
    return this.token;
  }
}

exports.tokens = new TokenCache();
