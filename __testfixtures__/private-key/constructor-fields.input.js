const fs = require('fs');
const axios = require('axios');
const jwt = require('jsonwebtoken');

class AdobeAuth {
  constructor(privateKey, orgId, technicalAccountId, clientId, clientSecret) {
    this.privateKey = privateKey;
    this.orgId = orgId;
    this.technicalAccountId = technicalAccountId;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
  }

  jwt() {
    const payload = {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: this.orgId,
      sub: this.technicalAccountId,
      aud: 'https://ims-na1.adobelogin.com/c/' + this.clientId,
      'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
    };
    return jwt.sign(payload, this.privateKey, { algorithm: 'RS256' });
  }

  async getToken() {
    const params = new URLSearchParams();
    params.append('client_id', this.clientId);
    params.append('client_secret', this.clientSecret);
    params.append('jwt_token', this.jwt());
    const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', params);
    return data.access_token;
  }
}

const auth = new AdobeAuth(
  fs.readFileSync('private.key'),
  process.env.ORG_ID,
  process.env.TECHNICAL_ACCOUNT_ID,
  process.env.CLIENT_ID,
  process.env.CLIENT_SECRET
);

module.exports.getToken = () => auth.getToken();
